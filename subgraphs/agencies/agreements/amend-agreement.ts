import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { findAgreement, insistOnAmending, insistOnDocument, insistOnReason, periodInvalid } from "./find-agreement";
import { standingOn } from "./standing";
import { takeStep, tellAgreementChanged } from "./take-step";

export type AmendAgreement = {
  agreementId: string;
  documentHash: string;
  reason: string;
  expiresOn?: string | null;
  version: number;
  idempotencyKey: string;
};
export type AmendAgreementOutcome =
  { outcome: "AgreementSettled"; agreementId: string } | IllegalTransition | VersionConflict;

/** Keeps what its parties changed about an agreement that holds, and till when it does where that is what they changed. */
export async function amendAgreement(
  work: Work,
  { idempotencyKey, ...wish }: AmendAgreement,
): Promise<AmendAgreementOutcome> {
  actingAgency(work.viewer);
  const agreement = await findAgreement(work, wish.agreementId);
  await insistOnAmending(work, agreement);
  const documentHash = insistOnDocument(wish.documentHash);
  const reason = insistOnReason(wish.reason);
  const today = seoulDate(work.now);
  const { expiresOn } = wish;
  if (expiresOn && (expiresOn <= today || expiresOn <= agreement.effectiveOn))
    throw periodInvalid("An agreement ends after today.", "협약의 종료일은 내일 이후여야 합니다.");
  return once(work, { operation: "amendAgreement", key: idempotencyKey, request: wish }, async () => {
    if (agreement.version !== wish.version) return versionConflict(agreement.version);
    const standing = standingOn(agreement, today);
    if (standing === "draft") return cannotGoOn(standing, ["signed", "terminated"]);
    if (standing === "expired" || standing === "terminated") return cannotGoOn(standing, []);
    const change = { documentHash, ...(expiresOn && { expiresOn }) };
    const stepped = await takeStep(work, agreement, { step: "amended", documentHash, reason, change });
    if (!stepped) return versionConflict(wish.version + 1);
    await tellAgreementChanged(work, stepped);
    return { outcome: "AgreementSettled", agreementId: agreement.id };
  });
}
