import type { EntityManager } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import type { Participant } from "../../../kit/participant-key";
import { validOn } from "../../../kit/valid-on";
import type { Work } from "../../../kit/work";
import { EnrolmentRuleRow } from "../eligibility/enrolment-rule.entity";
import { asksForTenancy, explain } from "../eligibility/explain";
import { type ProgrammeStatus } from "../programmes/programme-status.entity";
import type { ServiceAudience } from "../programmes/programme.entity";
import { EnrolmentRow, type EnrolmentState } from "./enrolment.entity";
import { takePlace } from "./places";

export type Problem = { message: string; messageKo: string };
export type KeepEnrolmentOutcome =
  | { outcome: "EnrolmentMade"; enrolmentId: string }
  | ({ outcome: "AlreadyEnrolled"; state: EnrolmentState } & Problem)
  | ({ outcome: "NotEligible"; because: "not_eligible_tenancy" } & Problem);

/** `from` is its first day: today, or an earlier one that stood on paper. Who applied first is first in line. */
export type NewEnrolment = { programmeId: string; audience: ServiceAudience; from: string; appliedAt: Date };

/** Statuses of a programme in which people are enrolled: when it prepares its opening, and while it runs. */
const TAKING: readonly ProgrammeStatus[] = ["opened_preparing", "operating"];

/** Whether people can be enrolled in a programme from this day on. */
export async function takesPeopleOn(tx: EntityManager, programmeId: string, day: string): Promise<boolean> {
  const [found]: { status: ProgrammeStatus }[] = await tx.query(
    `select t.status from programme_status t where t.programme_id = $1 and ${validOn("$2")}`,
    [programmeId, day],
  );
  return found !== undefined && TAKING.includes(found.status);
}

/** Keeps a new enrolment in its turn: in, next in line, or applied for while the owner of housing is asked. */
export async function keepEnrolment(
  work: Work,
  { residentId, householdId }: Participant,
  { programmeId, audience, from, appliedAt }: NewEnrolment,
): Promise<KeepEnrolmentOutcome> {
  const { tx, viewer, now } = work;
  const today = seoulDate(now);
  const rule = await tx.findOneBy(EnrolmentRuleRow, { programmeId });
  const unit = rule?.unit ?? "person";
  if (unit === "household" && !householdId) return notEligible(rule);
  const asked = asksForTenancy(rule);
  // Taken in its turn, also where it is asked first: of two who enrol one household, one does.
  const place = await takePlace(tx, { programmeId, today });
  const subject = unit === "household" ? { householdId, residentId: null } : { residentId, householdId: null };
  const id = newId("enr");
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(EnrolmentRow)
    .values({
      ...{ id, programmeId, unit, ...subject, complexId: null, audience: asked ? "tenant" : audience },
      ...{ state: asked ? "applied" : place, version: 1, appliedAt, rejectedBecause: null },
      ...{ validFrom: from, validFromPrecision: "day", validTo: null, validToPrecision: "day" },
      ...{ controllerAgencyId: actingAgency(viewer), synthetic: false, inferred: false, factSourceId: null },
    })
    .orIgnore()
    .returning("id")
    .execute();
  if ((raw as unknown[]).length === 0) return already(await standing(work, { programmeId, ...subject }));
  if (asked) {
    const data = {
      residentId,
      householdId,
      ownerAgencyId: rule?.tenantsOf ?? null,
      sigunguCode: rule?.sigunguCode ?? null,
    };
    await emit(work, { type: "TenancyCheckAsked", subject: id, data });
  }
  return { outcome: "EnrolmentMade", enrolmentId: id };
}

async function standing(
  { tx }: Work,
  {
    programmeId,
    residentId,
    householdId,
  }: { programmeId: string; residentId: string | null; householdId: string | null },
): Promise<EnrolmentState> {
  const [found]: { state: EnrolmentState }[] = await tx.query(
    `select state from enrolment where programme_id = $1 and (resident_id = $2 or household_id = $3)
       and valid_to is null and state in ('applied', 'waitlisted', 'enrolled')`,
    [programmeId, residentId, householdId],
  );
  if (!found) throw new Error("An enrolment stood in the way of another, and is not there.");
  return found.state;
}

const notEligible = (rule: EnrolmentRuleRow | null): KeepEnrolmentOutcome => {
  const { explanation, explanationKo } = explain(rule);
  return { outcome: "NotEligible", because: "not_eligible_tenancy", message: explanation, messageKo: explanationKo };
};

const already = (state: EnrolmentState): KeepEnrolmentOutcome => ({
  outcome: "AlreadyEnrolled",
  state,
  message: `This person or household is ${state.toUpperCase()} in the programme already. Nothing has to be done.`,
  messageKo: `이미 이 사업에 등록되어 있습니다(상태: ${state.toUpperCase()}). 추가 조치가 필요하지 않습니다.`,
});
