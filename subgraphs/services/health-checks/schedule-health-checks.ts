import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { openParticipantKey } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { HealthCheckScheduleRow } from "./health-check-schedule.entity";
import { mayCallForChecks } from "./health-check-schedule.policy";

export type ScheduleHealthChecks = {
  participantKey: string;
  programmeId: string;
  everyWeeks: number;
  firstOn: string;
  idempotencyKey: string;
};
type Problem = { message: string; messageKo: string };
export type ScheduleHealthChecksOutcome =
  | { outcome: "HealthChecksScheduled"; scheduleId: string }
  | ({ outcome: "NotTakingPart" } & Problem)
  | ({ outcome: "HealthChecksAlreadyScheduled" } & Problem);

const BY = "Mutation.scheduleHealthChecks";
const LONGEST = 52;

/** Calls somebody who takes part in a programme, alone or with the household, for a check every so many weeks. */
export async function scheduleHealthChecks(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { participantKey, idempotencyKey, ...wish }: ScheduleHealthChecks,
): Promise<ScheduleHealthChecksOutcome> {
  const { viewer, now } = work;
  const person = openParticipantKey(participants, actingAgency(viewer), participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const { residentId, householdId } = person;
  const recorded = { subject: residentId, action: "create", by: BY, classes: ["HEALTH"] } as const;
  const today = seoulDate(now);
  if (mayCallForChecks(viewer, wish.programmeId, today) !== "allowed") throw refusedChange(work, recorded, notYours());
  insistOnSense(wish, today);
  const request = { ...wish, residentId };
  return once(work, { operation: "scheduleHealthChecks", key: idempotencyKey, request }, async () => {
    const enrolmentId = await enrolmentOf(work, wish.programmeId, { residentId, householdId }, today);
    if (enrolmentId === null) return NOT_TAKING_PART;
    const scheduleId = await keep(work, { ...wish, residentId, enrolmentId });
    if (scheduleId === null) return ALREADY;
    recordChange(work, recorded);
    return { outcome: "HealthChecksScheduled", scheduleId };
  });
}

type Person = { residentId: string; householdId: string | null };

async function enrolmentOf(
  { tx }: Work,
  programmeId: string,
  { residentId, householdId }: Person,
  today: string,
): Promise<string | null> {
  const [found]: { id: string }[] = await tx.query("select e as id from enrolment_standing($1, $2, $3, $4) e", [
    programmeId,
    residentId,
    householdId,
    today,
  ]);
  return found?.id ?? null;
}

type Schedule = { programmeId: string; residentId: string; enrolmentId: string; everyWeeks: number; firstOn: string };

/** The id; null where somebody is called already: of two who ask at once, one does. */
async function keep(
  work: Work,
  { programmeId, residentId, enrolmentId, everyWeeks, firstOn }: Schedule,
): Promise<string | null> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  const id = newId("hcs");
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(HealthCheckScheduleRow)
    .values({
      ...{ id, programmeId, enrolmentId, residentId, agencyId, everyWeeks, dueOn: firstOn, outreachAskedFor: null },
      ...{ state: "active", version: 1, createdAt: now },
    })
    .orIgnore()
    .returning("id")
    .execute();
  if ((raw as unknown[]).length === 0) return null;
  const data = { residentId, programmeId, agencyId, state: "active" };
  await emit(work, { type: "HealthChecksScheduled", subject: id, data });
  return id;
}

function insistOnSense({ everyWeeks, firstOn }: Pick<Schedule, "everyWeeks" | "firstOn">, today: string): void {
  if (everyWeeks >= 1 && everyWeeks <= LONGEST && firstOn >= today) return;
  throw new Invalid(
    `Checks take place every 1 to ${LONGEST} weeks, the first today or later.`,
    `건강 체크 주기는 1주에서 ${LONGEST}주 사이이고, 첫 점검일은 오늘 이후여야 합니다.`,
    "HEALTH_SCHEDULE_INVALID",
  );
}

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role HEALTH_SERVICE in this programme calls people for health checks.",
    "해당 사업의 건강관리(HEALTH_SERVICE) 역할 기관만 건강 체크 일정을 정할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );

const NOT_TAKING_PART: ScheduleHealthChecksOutcome = {
  outcome: "NotTakingPart",
  message: "This person does not take part in the programme today, alone or with the household. Enrol them first.",
  messageKo: "대상자 또는 그 가구가 현재 이 사업에 참여하고 있지 않습니다. 먼저 참여 등록을 하십시오.",
};

const ALREADY: ScheduleHealthChecksOutcome = {
  outcome: "HealthChecksAlreadyScheduled",
  message: "This person is called for checks in the programme already. End that schedule first to begin another.",
  messageKo: "이미 이 사업에서 건강 체크 일정이 진행 중입니다. 새로 정하려면 기존 일정을 먼저 종료하십시오.",
};
