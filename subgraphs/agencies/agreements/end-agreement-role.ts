import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { AgreementRoleRow } from "./agreement-role.entity";
import { findAgreement, insistOnDrafting, insistOnReason, periodInvalid } from "./find-agreement";
import { takeStep } from "./take-step";
import { tellRolesChanged } from "./tell-roles";

export type EndAgreementRole = {
  roleId: string;
  on: string;
  reason: string;
  version: number;
  idempotencyKey: string;
};
export type EndAgreementRoleOutcome =
  { outcome: "AgreementSettled"; roleId: string; agreementId: string } | IllegalTransition | VersionConflict;

/** Gives a role an end, today or later: from 00:00 in Seoul of that day it gives nothing, and today means at once. */
export async function endAgreementRole(
  work: Work,
  { idempotencyKey, ...wish }: EndAgreementRole,
): Promise<EndAgreementRoleOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const role = await tx.findOneBy(AgreementRoleRow, { id: wish.roleId });
  if (!role) throw new NotFound("No such role.", "해당 역할을 찾을 수 없습니다.");
  const agreement = await findAgreement(work, role.agreementId);
  await insistOnDrafting(work, agreement);
  const reason = insistOnReason(wish.reason);
  if (wish.on < seoulDate(now))
    throw periodInvalid("A role ends today or later.", "역할의 종료일은 오늘 이후여야 합니다.");
  return once(work, { operation: "endAgreementRole", key: idempotencyKey, request: wish }, async () => {
    if (agreement.version !== wish.version) return versionConflict(agreement.version);
    if (role.validTo !== null && role.validTo <= wish.on) return cannotGoOn("ended", []);
    const ended: AgreementRoleRow = { ...role, validTo: wish.on < role.validFrom ? role.validFrom : wish.on };
    const stepped = await takeStep(work, agreement, { step: "role_ended", roleId: role.id, reason });
    if (!stepped) return versionConflict(wish.version + 1);
    await tx.update(AgreementRoleRow, { id: role.id }, { validTo: ended.validTo, validToPrecision: "day" });
    if (agreement.status !== "draft") await tellRolesChanged(work, stepped, [ended]);
    return { outcome: "AgreementSettled", roleId: role.id, agreementId: agreement.id };
  });
}
