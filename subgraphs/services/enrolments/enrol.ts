import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange, recordTold, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { openParticipantKey, type Participant } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import { validOn } from "../../../kit/valid-on";
import type { Work } from "../../../kit/work";
import { EnrolmentRuleRow } from "../eligibility/enrolment-rule.entity";
import { asksForTenancy, explain } from "../eligibility/explain";
import { type ProgrammeStatus } from "../programmes/programme-status.entity";
import { ProgrammeRow, type ServiceAudience } from "../programmes/programme.entity";
import { classOfTakingPart } from "../programmes/taking-part";
import { EnrolmentRow, type EnrolmentState } from "./enrolment.entity";
import { mayEnrol } from "./enrolment.policy";
import { takePlace } from "./places";

export type Enrol = {
  participantKey: string;
  programmeId: string;
  audience: ServiceAudience;
  idempotencyKey: string;
};
type Problem = { message: string; messageKo: string };
export type EnrolOutcome =
  | { outcome: "EnrolmentMade"; enrolmentId: string }
  | ({ outcome: "AlreadyEnrolled"; state: EnrolmentState } & Problem)
  | ({ outcome: "ProgrammeTakesNobody" } & Problem)
  | ({ outcome: "NotEligible"; because: "not_eligible_tenancy" } & Problem);

const BY = "Mutation.enrol";

/** Statuses of a programme in which people are enrolled: when it prepares its opening, and while it runs. */
const TAKING: readonly ProgrammeStatus[] = ["opened_preparing", "operating"];

/** Enrols a person, or the household as one. Where a tenancy is asked for, the owner of housing is asked first. */
export async function enrol(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { participantKey, idempotencyKey, ...wish }: Enrol,
): Promise<EnrolOutcome> {
  const { tx, viewer, now } = work;
  const person = openParticipantKey(participants, actingAgency(viewer), participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const programme = await tx.findOneBy(ProgrammeRow, { id: wish.programmeId });
  if (!programme) throw new NotFound("No such programme.", "해당 사업을 찾을 수 없습니다.");
  const recorded = {
    subject: person.residentId,
    action: "create",
    by: BY,
    classes: [classOfTakingPart(programme)],
  } as const;
  const today = seoulDate(now);
  if (mayEnrol(viewer, wish.programmeId, today) !== "allowed") throw refusedChange(work, recorded, notYours());
  const request = { ...wish, residentId: person.residentId };
  const outcome = await once(work, { operation: "enrol", key: idempotencyKey, request }, async () => {
    const done = (await whyNobody(work, wish.programmeId, today)) ?? (await keep(work, person, wish, today));
    if (done.outcome === "EnrolmentMade") recordChange(work, recorded);
    return done;
  });
  if (outcome.outcome === "AlreadyEnrolled") recordTold(work, recorded);
  return outcome;
}

async function whyNobody({ tx }: Work, programmeId: string, today: string): Promise<EnrolOutcome | null> {
  const [found]: { status: ProgrammeStatus }[] = await tx.query(
    `select t.status from programme_status t where t.programme_id = $1 and ${validOn("$2")}`,
    [programmeId, today],
  );
  if (found && TAKING.includes(found.status)) return null;
  return {
    outcome: "ProgrammeTakesNobody",
    message: "This programme is not open today, so nobody can be enrolled. Look at Programme.status for when it is.",
    messageKo: "현재 운영 중인 사업이 아니어서 참여 등록을 할 수 없습니다. 사업 상태(Programme.status)를 확인하십시오.",
  };
}

async function keep(
  work: Work,
  { residentId, householdId }: Participant,
  { programmeId, audience }: Omit<Enrol, "participantKey" | "idempotencyKey">,
  today: string,
): Promise<EnrolOutcome> {
  const { tx, viewer, now } = work;
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
      ...{ state: asked ? "applied" : place, version: 1, appliedAt: now, rejectedBecause: null },
      ...{ validFrom: today, validFromPrecision: "day", validTo: null, validToPrecision: "day" },
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

const notEligible = (rule: EnrolmentRuleRow | null): EnrolOutcome => {
  const { explanation, explanationKo } = explain(rule);
  return { outcome: "NotEligible", because: "not_eligible_tenancy", message: explanation, messageKo: explanationKo };
};

const already = (state: EnrolmentState): EnrolOutcome => ({
  outcome: "AlreadyEnrolled",
  state,
  message: `This person or household is ${state.toUpperCase()} in the programme already. Nothing has to be done.`,
  messageKo: `이미 이 사업에 등록되어 있습니다(상태: ${state.toUpperCase()}). 추가 조치가 필요하지 않습니다.`,
});

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme enrols people.",
    "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 참여 등록을 할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
