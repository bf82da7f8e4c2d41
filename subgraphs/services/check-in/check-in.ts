import { actingPerson } from "../../../kit/acting-person";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { grantsText } from "../../../kit/grants";
import { newId } from "../../../kit/id";
import { holderOfKeys, openParticipantKey, type Participant } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { AttendanceRow } from "../attendance/attendance.entity";
import { whoTakesPart } from "../attendance/who-takes-part";
import { ProgrammeRow, type ServiceAudience } from "../programmes/programme.entity";
import { classOfTakingPart } from "../programmes/taking-part";
import { SessionRow } from "../sessions/session.entity";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { type CheckInCode, openCode, takesCheckIns } from "./check-in-code";
import { NOT_CHECKED_IN } from "./not-checked-in";

export type CheckIn = { code: string; participantKey: string; audience: ServiceAudience };
export type CheckInResult = "checked_in" | keyof typeof NOT_CHECKED_IN;
export type CheckInOutcome = {
  result: CheckInResult;
  sessionId: string | null;
  message: string | null;
  messageKo: string | null;
};

const BY = "Mutation.checkIn";

/** Puts the person who asks on the list of the session whose code they read at its door: once, however often it is sent. */
export async function checkIn(
  work: Work,
  { participants, checkIns }: Pick<Secrets, "participants" | "checkIns">,
  { code: sealed, participantKey, audience }: CheckIn,
): Promise<CheckInOutcome> {
  const { viewer, now } = work;
  actingPerson(viewer);
  const person = openParticipantKey(participants, holderOfKeys(viewer) ?? "", participantKey);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const code = openCode(checkIns, sealed);
  if (!code || code.until <= now) return told("code_over", null);
  const { sessionId } = code;
  const session = await work.tx.findOneBy(SessionRow, { id: sessionId });
  if (!session || !takesCheckIns(session, now)) return told("not_running", session && sessionId);
  return told(await putOnList(work, { session, code, person, audience }), sessionId);
}

const told = (result: CheckInResult, sessionId: string | null): CheckInOutcome =>
  result === "checked_in"
    ? { result, sessionId, message: null, messageKo: null }
    : { result, sessionId, ...NOT_CHECKED_IN[result] };

type Entering = { session: SessionRow; code: CheckInCode; person: Participant; audience: ServiceAudience };

async function putOnList(work: Work, { session, code, person, audience }: Entering): Promise<CheckInResult> {
  const { tx } = work;
  const { residentId, householdId } = person;
  // The person sees what they are enrolled in: the rows are there for nobody else.
  const own = Object.fromEntries([residentId, householdId].flatMap((id) => (id ? [[id, ["WELFARE"]]] : [])));
  await tx.query("select set_config('app.grants', $1, true)", [grantsText(own)]);
  const { programmeId } = await tx.findOneByOrFail(ServiceAtLocationRow, { id: session.serviceAtLocationId });
  if (!programmeId) return "not_running";
  const takesPart = await whoTakesPart(work, { session, programmeId, people: [person] });
  const takenAs = takesPart(person, audience);
  if (!takenAs) return "not_enrolled";
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(AttendanceRow)
    .values({
      ...{ id: newId("att"), sessionId: session.id, residentId, audience: takenAs, status: "present" },
      ...{ controllerAgencyId: code.agencyId, synthetic: false, inferred: false, factSourceId: null },
    })
    .orIgnore()
    .returning("id")
    .execute();
  if ((raw as unknown[]).length === 0) {
    const there = await tx.findOneByOrFail(AttendanceRow, { sessionId: session.id, residentId });
    return there.status === "present" ? "checked_in" : "list_says_otherwise";
  }
  const classes = [classOfTakingPart(await tx.findOneByOrFail(ProgrammeRow, { id: programmeId }))];
  recordChange(work, { subject: residentId, action: "create", by: BY, classes });
  return "checked_in";
}
