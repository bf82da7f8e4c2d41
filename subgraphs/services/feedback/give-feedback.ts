import { actingAgency } from "../../../kit/acting-agency";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange, recordTold, refusedChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import { openParticipantKey } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { AttendanceRow } from "../attendance/attendance.entity";
import { sessionWithList } from "../attendance/session-with-list";
import { classOfTakingPart } from "../programmes/taking-part";
import { FeedbackRow } from "./feedback.entity";

export type GiveFeedback = { sessionId: string; participantKey: string; score: number; idempotencyKey: string };
type Problem = { message: string; messageKo: string };
export type GiveFeedbackOutcome =
  | { outcome: "FeedbackGiven"; sessionId: string }
  | ({ outcome: "FeedbackAlreadyGiven" } & Problem)
  | ({ outcome: "DidNotTakePart" } & Problem);

const BY = "Mutation.giveFeedback";
export const SCORES = [1, 2, 3, 4, 5] as const;

/** Keeps what somebody who came to a session thought of it: once, and apart from who they are. */
export async function giveFeedback(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { sessionId, participantKey, score, idempotencyKey }: GiveFeedback,
): Promise<GiveFeedbackOutcome> {
  const { tx, viewer, fingerprint } = work;
  const agency = actingAgency(viewer);
  if (!SCORES.some((one) => one === score)) throw noScore();
  const { session, programme, refusal } = await sessionWithList(work, sessionId);
  const person = openParticipantKey(participants, agency, participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const { residentId } = person;
  const classes = [classOfTakingPart(programme)];
  const recorded = { subject: residentId, action: "create", by: BY, classes } as const;
  if (refusal) throw refusedChange(work, recorded, refusal);
  const wish = { operation: "giveFeedback", key: idempotencyKey, request: { sessionId, residentId, score } };
  const outcome = await once<GiveFeedbackOutcome>(work, wish, async () => {
    const came = await tx.existsBy(AttendanceRow, { sessionId: session.id, residentId, status: "present" });
    if (!came) return didNotTakePart();
    const giver = fingerprint(["feedback", programme.id, residentId].join("/"));
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(FeedbackRow)
      .values({ sessionId, giver, score, byAgencyId: agency })
      .orIgnore()
      .returning("session_id")
      .execute();
    if ((raw as unknown[]).length === 0) return already();
    recordChange(work, recorded);
    return { outcome: "FeedbackGiven", sessionId };
  });
  // Whether somebody came, or said something before, is told too.
  if (outcome.outcome !== "FeedbackGiven") recordTold(work, recorded);
  return outcome;
}

const already = (): GiveFeedbackOutcome => ({
  outcome: "FeedbackAlreadyGiven",
  message: "This person has given a score for this session already. It stays as it is.",
  messageKo: "이미 이 회차에 만족도를 제출한 참여자입니다. 먼저 제출한 점수가 유지됩니다.",
});

const didNotTakePart = (): GiveFeedbackOutcome => ({
  outcome: "DidNotTakePart",
  message: "Only who came to the session gives a score. Record their attendance first (recordAttendance).",
  messageKo: "출석한 참여자만 만족도를 제출할 수 있습니다. 출석(recordAttendance)을 먼저 기록하십시오.",
});

const noScore = (): Invalid =>
  new Invalid(
    "A score of a session is 1, 2, 3, 4 or 5.",
    "회차 만족도 점수는 1, 2, 3, 4, 5 중 하나입니다.",
    "FEEDBACK_SCORE_INVALID",
  );
