import { actingAgency } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { ConsentRow } from "./consent.entity";

/** Ends a consent at once (PIPA Art. 37): from the next request on it opens nothing. Withdrawn twice, it stays as it was. */
export async function withdrawConsent(work: Work, consentId: string): Promise<string> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  const consent = await tx.findOneBy(ConsentRow, { id: consentId, controllerAgencyId: agency });
  if (!consent) throw new NotFound("No such consent.", "해당 동의를 찾을 수 없습니다.");
  if (consent.withdrawnAt) return consent.id;
  await tx.update(ConsentRow, { id: consent.id }, { withdrawnAt: now });
  const { residentId: subject, classes } = consent;
  recordChange(work, { subject, action: "change", by: "Mutation.withdrawConsent", classes });
  return consent.id;
}
