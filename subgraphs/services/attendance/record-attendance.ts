import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import { openParticipantKey, type Participant } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { ProgrammeRow, type ServiceAudience } from "../programmes/programme.entity";
import { groundOf } from "../sessions/insist-on-running";
import { mayRecordAttendance } from "../sessions/session.policy";
import { SessionRow, type SessionStatus } from "../sessions/session.entity";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import type { AttendanceStatus } from "./attendance.entity";
import { type EntryKept, keepList } from "./keep-list";

export type RosterEntry = {
  participantKey: string;
  status: AttendanceStatus;
  audience: ServiceAudience;
  version: number | null;
};
export type RecordAttendance = { sessionId: string; entries: RosterEntry[]; idempotencyKey: string };

type Recorded = { outcome: "AttendanceRecorded"; sessionId: string; entries: EntryKept[] };
type NotRunning = { outcome: "SessionNotRunning"; status: SessionStatus; message: string; messageKo: string };
export type RecordAttendanceOutcome =
  (Omit<Recorded, "entries"> & { entries: (EntryKept & { participantKey: string })[] }) | NotRunning;

const BY = "Mutation.recordAttendance";
const LONGEST_LIST = 100;

/** Lists are handed in on the day and afterwards, also once the session was held; one that was called off has none. */
const HAS_LIST: readonly SessionStatus[] = ["open", "full", "held"];

/** Says of each person on the list of a session whether they came. Each entry stands by itself. */
export async function recordAttendance(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { sessionId, entries, idempotencyKey }: RecordAttendance,
): Promise<RecordAttendanceOutcome> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  insistOnLength(entries);
  const session = await tx.findOneBy(SessionRow, { id: sessionId });
  const site = session && (await tx.findOneByOrFail(ServiceAtLocationRow, { id: session.serviceAtLocationId }));
  if (!session || !site?.programmeId) throw new NotFound("No such session.", "해당 회차를 찾을 수 없습니다.");
  const programme = await tx.findOneByOrFail(ProgrammeRow, { id: site.programmeId });
  const people = entries.map(({ participantKey }) => openParticipantKey(participants, agency, participantKey));
  const classes = [programme.sectors.includes("health") ? "HEALTH" : "WELFARE"];
  const note = ({ residentId: subject }: Participant, action: "create" | "change"): void =>
    recordChange(work, { subject, action, by: BY, classes });
  if (mayRecordAttendance(viewer, groundOf(site, programme.id, session.spaceId), seoulDate(now)) !== "allowed") {
    for (const person of people) if (person) note(person, "change");
    throw notYours();
  }
  const list = entries.map(({ status, audience, version }, at) => ({
    ...{ status, audience, version },
    person: people[at] ?? null,
  }));
  const wish = { operation: "recordAttendance", key: idempotencyKey, request: { sessionId, list } };
  const outcome = await once<Recorded | NotRunning>(work, wish, async () => {
    if (!HAS_LIST.includes(session.status) || seoulDate(now) < seoulDate(session.startsAt)) return notRunning(session);
    const kept = await keepList(work, { session, programmeId: programme.id, list });
    kept.forEach(({ result }, at) => {
      const person = people[at];
      if (person && result === "recorded") note(person, "create");
      if (person && result === "corrected") note(person, "change");
    });
    return { outcome: "AttendanceRecorded", sessionId, entries: kept };
  });
  if (outcome.outcome === "SessionNotRunning") return outcome;
  const named = outcome.entries.map((kept, at) => ({ ...kept, participantKey: entries[at]?.participantKey ?? "" }));
  return { ...outcome, entries: named };
}

function insistOnLength(entries: readonly RosterEntry[]): void {
  if (entries.length >= 1 && entries.length <= LONGEST_LIST) return;
  throw new Invalid(
    `A list has 1 to ${LONGEST_LIST} entries. Send a longer one in parts, each with its own idempotencyKey.`,
    `명단은 한 번에 1건에서 ${LONGEST_LIST}건까지 보낼 수 있습니다. 더 많으면 나누어 각각 새 idempotencyKey로 보내십시오.`,
    "ENTRIES_INVALID",
  );
}

const notRunning = ({ status }: SessionRow): NotRunning => ({
  outcome: "SessionNotRunning",
  status,
  message:
    "The list of a session is kept from the day on which it begins, and not of one that was called off or cannot be registered for. Look at Session.startsAt and Session.status.",
  messageKo:
    "출석은 회차가 시작되는 날부터 기록할 수 있으며, 취소되었거나 아직 모집 전인 회차에는 기록할 수 없습니다. 회차의 시작 시각과 상태를 확인하십시오.",
});

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in this programme, at this place, records attendance.",
    "해당 사업과 장소에서 사업운영, 공간관리 또는 건강관리 역할을 맡은 기관만 출석을 기록할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
