import { seoulDate } from "../../../kit/clock";
import { Invalid, NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { type IllegalTransitionOutcome, type VersionConflictOutcome, whyNoStep } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { askNotices, type Concerned } from "../notices/ask-notice";
import { insistOnRunning } from "./insist-on-running";
import { SessionRow, type SessionStatus } from "./session.entity";
import { SessionStepRow } from "./session-step.entity";
import { SESSION_STEPS } from "./session-steps";

export type SettleSession = { sessionId: string; version: number; idempotencyKey: string };
export type SettleSessionOutcome =
  { outcome: "SessionAdvanced"; sessionId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

/** Says that it does not take place. */
export const cancelSession = (work: Work, wish: SettleSession): Promise<SettleSessionOutcome> =>
  settle(work, wish, { operation: "cancelSession", to: "cancelled" });

/** Says that it took place, once it has begun. */
export const holdSession = (work: Work, wish: SettleSession): Promise<SettleSessionOutcome> =>
  settle(work, wish, { operation: "holdSession", to: "held" });

async function settle(
  work: Work,
  { idempotencyKey, ...wish }: SettleSession,
  { operation, to }: { operation: string; to: SessionStatus },
): Promise<SettleSessionOutcome> {
  const { tx } = work;
  const session = await tx.findOneBy(SessionRow, { id: wish.sessionId });
  if (!session) throw new NotFound("No such session.", "해당 회차를 찾을 수 없습니다.");
  const site = await tx.findOneBy(ServiceAtLocationRow, { id: session.serviceAtLocationId });
  const agency = await insistOnRunning(work, site, session.spaceId);
  return once<SettleSessionOutcome>(work, { operation, key: idempotencyKey, request: wish }, async () => {
    const outcome = await step(work, { ...wish, to, agency });
    if (outcome.outcome === "SessionAdvanced" && to === "cancelled" && site && session.startsAt > work.now)
      await askNotices(work, "session_cancelled", await takingPart(work, site, session));
    return outcome;
  });
}

/** Who takes part in the programme on the day of the session, where it is of one complex in that one. */
const takingPart = (
  { tx }: Work,
  { programmeId, complexId }: ServiceAtLocationRow,
  { startsAt }: SessionRow,
): Promise<Concerned[]> =>
  tx.query(
    `select id, resident_id as "residentId", household_id as "householdId", controller_agency_id as "agencyId"
     from enrolment where programme_id = $1 and state = 'enrolled' and valid_from <= $2
       and (valid_to is null or valid_to > $2) and (complex_id is null or $3::text is null or complex_id = $3)`,
    [programmeId, seoulDate(startsAt), complexId],
  );

async function step(
  { tx, viewer, now }: Work,
  { sessionId: id, version, to, agency }: { sessionId: string; version: number; to: SessionStatus; agency: string },
): Promise<SettleSessionOutcome> {
  const stands = async () => {
    const { status: state, version, startsAt } = await tx.findOneByOrFail(SessionRow, { id });
    return { state, version, startsAt };
  };
  const before = await stands();
  const why = whyNoStep(SESSION_STEPS, before, { to, version });
  if (why) return why;
  if (to === "held" && before.startsAt > now)
    throw new Invalid(
      "This session has not begun: that it took place is said from its beginning on.",
      "아직 시작되지 않은 회차입니다. 진행 완료는 시작 이후에 기록하십시오.",
      "SESSION_NOT_BEGUN",
    );
  const taken = await tx.update(
    SessionRow,
    { id, status: before.state, version },
    { status: to, version: version + 1 },
  );
  if (taken.affected === 0) {
    const meanwhile = whyNoStep(SESSION_STEPS, await stands(), { to, version });
    if (meanwhile) return meanwhile;
    throw new Error("A session that could take a step did not take it.");
  }
  const taking = { sessionId: id, version: version + 1, fromStatus: before.state, toStatus: to, at: now };
  await tx.insert(SessionStepRow, { ...taking, byAgencyId: agency, byActor: viewer.actor });
  return { outcome: "SessionAdvanced", sessionId: id };
}
