import { seoulDate } from "../../../kit/clock";
import { actingAgency } from "../../../kit/acting-agency";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { AgreementHistoryRow, type AgreementStep } from "./agreement-history.entity";
import { AgreementRow } from "./agreement.entity";
import { standingOn } from "./standing";

type Step = {
  step: AgreementStep;
  roleId?: string;
  documentHash?: string | null;
  reason?: string | null;
  change?: Partial<Pick<AgreementRow, "status" | "signedOn" | "expiresOn" | "documentHash" | "terminatedOn">>;
};

/** What an agreement is from its next version on; null where somebody took another step since the caller read it. */
export async function takeStep(
  { tx, viewer, origin, now }: Work,
  { id, version }: Pick<AgreementRow, "id" | "version">,
  { step, roleId, documentHash, reason, change }: Step,
): Promise<AgreementRow | null> {
  // One statement judges and takes: of two steps from one version, the later gets no row.
  const taken = await tx.update(AgreementRow, { id, version }, { ...change, version: version + 1 });
  if (taken.affected === 0) return null;
  await noteStep({ tx, viewer, origin, now }, { id, version: version + 1 }, { step, roleId, documentHash, reason });
  return tx.findOneByOrFail(AgreementRow, { id });
}

export async function noteStep(
  { tx, viewer, origin, now }: Pick<Work, "tx" | "viewer" | "origin" | "now">,
  { id, version }: Pick<AgreementRow, "id" | "version">,
  { step, roleId, documentHash, reason }: Omit<Step, "change">,
): Promise<void> {
  await tx.insert(AgreementHistoryRow, {
    id: newId("agh"),
    agreementId: id,
    version,
    step,
    at: now,
    agencyId: actingAgency(viewer),
    changedBy: viewer.actor,
    requestId: origin.requestId,
    roleId: roleId ?? null,
    documentHash: documentHash ?? null,
    reason: reason ?? null,
  });
}

export const tellAgreementChanged = (work: Work, agreement: AgreementRow): Promise<void> =>
  emit(work, {
    type: "AgreementChanged",
    subject: agreement.id,
    data: { programmeId: agreement.programmeId, state: standingOn(agreement, seoulDate(work.now)) },
  });
