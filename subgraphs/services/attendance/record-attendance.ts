import { actingAgency } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { recordChange, recordTold } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import { openParticipantKey, type Participant } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import type { ServiceAudience } from "../programmes/programme.entity";
import { classOfTakingPart } from "../programmes/taking-part";
import type { AttendanceStatus } from "./attendance.entity";
import { type EntryKept, keepList } from "./keep-list";
import { type SessionNotRunningOutcome, sessionWithList, whyNoList } from "./session-with-list";

export type RosterEntry = {
  participantKey: string;
  status: AttendanceStatus;
  audience: ServiceAudience;
  version: number | null;
};
export type RecordAttendance = { sessionId: string; entries: RosterEntry[]; idempotencyKey: string };

type Recorded = { outcome: "AttendanceRecorded"; sessionId: string; entries: EntryKept[] };
export type RecordAttendanceOutcome =
  (Omit<Recorded, "entries"> & { entries: (EntryKept & { participantKey: string })[] }) | SessionNotRunningOutcome;

const BY = "Mutation.recordAttendance";
const LONGEST_LIST = 100;

/** Says of each person on the list of a session whether they came. Each entry stands by itself. */
export async function recordAttendance(
  work: Work,
  { participants }: Pick<Secrets, "participants">,
  { sessionId, entries, idempotencyKey }: RecordAttendance,
): Promise<RecordAttendanceOutcome> {
  const agency = actingAgency(work.viewer);
  insistOnLength(entries);
  const { session, programme, refusal } = await sessionWithList(work, sessionId);
  const people = entries.map(({ participantKey }) => openParticipantKey(participants, agency, participantKey));
  const classes = [classOfTakingPart(programme)];
  const note = ({ residentId: subject }: Participant, action: "create" | "change"): void =>
    recordChange(work, { subject, action, by: BY, classes });
  if (refusal) {
    for (const person of people) if (person) note(person, "change");
    throw refusal;
  }
  const list = entries.map(({ status, audience, version }, at) => ({
    ...{ status, audience, version },
    person: people[at] ?? null,
  }));
  const wish = { operation: "recordAttendance", key: idempotencyKey, request: { sessionId, list } };
  const written = new Set<number>();
  const outcome = await once<Recorded | SessionNotRunningOutcome>(work, wish, async () => {
    const hindrance = whyNoList(session, work.now);
    if (hindrance) return hindrance;
    const kept = await keepList(work, { session, programmeId: programme.id, list });
    kept.forEach(({ result }, at) => {
      const person = people[at];
      if (!person || (result !== "recorded" && result !== "corrected")) return;
      note(person, result === "recorded" ? "create" : "change");
      written.add(at);
    });
    return { outcome: "AttendanceRecorded", sessionId, entries: kept };
  });
  if (outcome.outcome === "SessionNotRunning") return outcome;
  // How somebody stands is told also where nothing was written: now, or because it was before.
  people.forEach((person, at) => {
    if (person && !written.has(at)) recordTold(work, { subject: person.residentId, by: BY, classes });
  });
  const named = outcome.entries.map((kept, at) => ({ ...kept, participantKey: entries[at]?.participantKey ?? "" }));
  return { ...outcome, entries: named };
}

export function insistOnLength(entries: readonly unknown[]): void {
  if (entries.length >= 1 && entries.length <= LONGEST_LIST) return;
  throw new Invalid(
    `A list has 1 to ${LONGEST_LIST} entries. Send a longer one in parts, each with its own idempotencyKey.`,
    `명단은 한 번에 1건에서 ${LONGEST_LIST}건까지 보낼 수 있습니다. 더 많으면 나누어 각각 새 idempotencyKey로 보내십시오.`,
    "ENTRIES_INVALID",
  );
}
