import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { type VersionConflictOutcome, versionConflict } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { fillPlaces } from "../enrolments/places";
import { mayConfigureProgramme } from "../programmes/programme.policy";
import { ProgrammeRow } from "../programmes/programme.entity";
import { EnrolmentRuleRow } from "./enrolment-rule.entity";

export type SetEnrolmentRule = Omit<EnrolmentRuleRow, "version"> & { version: number; idempotencyKey: string };
export type SetEnrolmentRuleOutcome = { outcome: "EnrolmentRuleSet"; programmeId: string } | VersionConflictOutcome;

/** Says who may take part in a programme, as data of it. Whoever is in it already stays. */
export async function setEnrolmentRule(
  work: Work,
  { idempotencyKey, version, ...rule }: SetEnrolmentRule,
): Promise<SetEnrolmentRuleOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const { programmeId, capacity } = rule;
  const programme = await tx.findOneBy(ProgrammeRow, { id: programmeId });
  if (!programme) throw new NotFound("No such programme.", "해당 사업을 찾을 수 없습니다.");
  const today = seoulDate(now);
  if (mayConfigureProgramme(viewer, programme, today) !== "allowed")
    throw new Forbidden(
      "Only the agency that keeps this programme, or one with the role PLANNING or PROJECT_MANAGEMENT in it, says who may take part.",
      "해당 사업의 관리 기관 또는 기획·사업관리 역할 기관만 참여 자격을 정할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  if (capacity !== null && capacity < 1)
    throw new Invalid(
      "A programme has at least one place; leave capacity out for as many as come.",
      "정원은 1 이상이어야 합니다. 제한이 없으면 capacity를 비워 두십시오.",
      "CAPACITY_INVALID",
    );
  return once(work, { operation: "setEnrolmentRule", key: idempotencyKey, request: { ...rule, version } }, async () => {
    const kept = await tx.findOne(EnrolmentRuleRow, { where: { programmeId }, lock: { mode: "pessimistic_write" } });
    if ((kept?.version ?? 0) !== version) return versionConflict(kept?.version ?? 0);
    const next = { ...rule, version: version + 1 };
    await (kept ? tx.update(EnrolmentRuleRow, { programmeId }, next) : tx.insert(EnrolmentRuleRow, next));
    await fillPlaces(work, { programmeId, today });
    return { outcome: "EnrolmentRuleSet", programmeId };
  });
}
