import { IsNull, Not } from "typeorm";
import { notBefore } from "../../../kit/clock";
import { Unauthenticated } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { ownRecords } from "../merges/own-records";
import { ConsentRow } from "./consent.entity";
import { noSuchConsent } from "./no-such-consent";
import { mayWithdraw } from "./consent.policy";

/**
 * Ends a consent at once (PIPA Art. 37): from the next request on it opens nothing, and the recipient is to destroy what it
 * was given. Withdrawn twice, it stays as it was.
 */
export async function withdrawConsent(work: Work, consentId: string): Promise<string> {
  const { tx, viewer, now } = work;
  if (!viewer.actor) throw new Unauthenticated("Sign in first.", "먼저 접속하십시오.");
  const consent = await tx.findOneBy(ConsentRow, { id: consentId });
  if (!consent) throw noSuchConsent();
  const change = { subject: consent.residentId, action: "change", by: "Mutation.withdrawConsent" } as const;
  const own = await ownRecords(viewer, (sql) => tx.query(sql));
  // The recipient knows of it, and may not end it.
  if (mayWithdraw(viewer, own, consent) !== "allowed") throw refusedChange(work, change, noSuchConsent());
  const withdrawnAt = notBefore(consent.givenAt, now);
  const { affected } = await tx.update(ConsentRow, { id: consentId, withdrawnAt: IsNull() }, { withdrawnAt });
  // Whom the database lets end none has not ended it, whatever was decided here.
  if (!affected && !(await tx.existsBy(ConsentRow, { id: consentId, withdrawnAt: Not(IsNull()) })))
    throw refusedChange(work, change, noSuchConsent());
  if (affected) recordChange(work, change);
  return consentId;
}
