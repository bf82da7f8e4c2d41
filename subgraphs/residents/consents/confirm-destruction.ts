import { actingAccount } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { insistOnOfficer } from "../rights/insist";
import { mayDoPrivacyWork } from "../rights/privacy-officer.policy";
import { ConsentDestructionRow, type DestructionMethod } from "./consent-destruction.entity";
import { ConsentRow } from "./consent.entity";
import { noSuchConsent } from "./no-such-consent";

export type ConfirmDestruction = { consentId: string; method: DestructionMethod };

/** The recipient says that it destroyed what it was given under a consent that has ended. Said twice, the first counts. */
export async function confirmDestruction(work: Work, { consentId, method }: ConfirmDestruction): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const consent = await tx.findOneBy(ConsentRow, { id: consentId, recipientAgencyId: agency });
  if (consent && !(await tx.existsBy(ConsentDestructionRow, { consentId })))
    recordChange(work, { subject: consent.residentId, action: "delete", by: "Mutation.confirmDestruction" });
  insistOnOfficer(mayDoPrivacyWork(viewer));
  if (!consent) throw noSuchConsent();
  if (!consent.withdrawnAt && now < consent.validTo)
    throw new Invalid(
      "This consent is in force: there is nothing to destroy yet.",
      "아직 유효한 동의이므로 파기 대상이 아닙니다.",
      "CONSENT_IN_FORCE",
    );
  const { residentId, controllerAgencyId, recipientAgencyId } = consent;
  const row: ConsentDestructionRow = {
    consentId,
    residentId,
    controllerAgencyId,
    recipientAgencyId,
    method,
    confirmedAt: now,
    confirmedBy: actor,
  };
  await tx.createQueryBuilder().insert().into(ConsentDestructionRow).values(row).orIgnore().execute();
  return consentId;
}
