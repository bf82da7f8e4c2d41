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
import { AgreementRoleRow } from "./agreement-role.entity";
import type { AgreementRow } from "./agreement.entity";
import { findAgreement, insistOnAmending, insistOnDrafting, insistOnReason } from "./find-agreement";
import { standingOn } from "./standing";
import { takeStep, tellAgreementChanged } from "./take-step";
import { tellRolesChanged } from "./tell-roles";

export type TerminateAgreement = { agreementId: string; reason: string; version: number; idempotencyKey: string };
export type TerminateAgreementOutcome =
  { outcome: "AgreementSettled"; agreementId: string } | IllegalTransition | VersionConflict;

/** Ends an agreement today, with every role that it gives; a draft by who drafts it, what all have signed by the operator. */
export async function terminateAgreement(
  work: Work,
  { idempotencyKey, ...wish }: TerminateAgreement,
): Promise<TerminateAgreementOutcome> {
  actingAgency(work.viewer);
  const agreement = await findAgreement(work, wish.agreementId);
  await (agreement.status === "draft" ? insistOnDrafting : insistOnAmending)(work, agreement);
  const reason = insistOnReason(wish.reason);
  return once(work, { operation: "terminateAgreement", key: idempotencyKey, request: wish }, async () => {
    if (agreement.version !== wish.version) return versionConflict(agreement.version);
    const today = seoulDate(work.now);
    const standing = standingOn(agreement, today);
    if (standing === "expired" || standing === "terminated") return cannotGoOn(standing, []);
    // A draft never held on any day, not even where it was to from a day that has gone by.
    const terminatedOn = standing === "draft" && agreement.effectiveOn < today ? agreement.effectiveOn : today;
    const change = { status: "terminated" as const, terminatedOn };
    const stepped = await takeStep(work, agreement, { step: "terminated", reason, change });
    if (!stepped) return versionConflict(wish.version + 1);
    if (standing !== "draft") await endRoles(work, stepped, today);
    await tellAgreementChanged(work, stepped);
    return { outcome: "AgreementSettled", agreementId: agreement.id };
  });
}

async function endRoles(work: Work, agreement: AgreementRow, today: string): Promise<void> {
  const { tx } = work;
  const roles = await tx.findBy(AgreementRoleRow, { agreementId: agreement.id });
  const open = roles.filter(({ validTo }) => validTo === null || validTo > today);
  // One that has not begun yet is over before it does.
  const ended = open.map((role) => ({ ...role, validTo: role.validFrom > today ? role.validFrom : today }));
  for (const { id, validTo } of ended) await tx.update(AgreementRoleRow, { id }, { validTo, validToPrecision: "day" });
  await tellRolesChanged(work, agreement, ended);
}
