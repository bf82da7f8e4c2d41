import type { Work } from "../../../kit/work";
import { type EntryKept, type EntryResult, keepList } from "../attendance/keep-list";
import { sessionWithList, whyNoList } from "../attendance/session-with-list";
import type { AttendanceStatus } from "../attendance/attendance.entity";
import { type FileProblem, type FileProblemCode, fileProblem } from "../imports/file-problem";
import type { RosterLine } from "./match-enrolments";

type Attending = RosterLine & { attendance: AttendanceStatus };
type Of = { programmeId: string; lines: readonly RosterLine[] };
type Found = { id: string; day: string };

const HINDRANCES: Partial<Record<EntryResult, FileProblemCode>> = {
  changed_meanwhile: "VERSION_CONFLICT",
  no_such_participant: "VALUE_MISSING",
  not_enrolled: "NOT_ENROLLED",
};

/** Says of each row that names a session whether the person came, one list after the other; told by row. */
export async function attendFromRoster(
  work: Work,
  { programmeId, lines }: Of,
): Promise<{ attended: Map<number, EntryKept>; problems: FileProblem[] }> {
  const attending = lines.filter((line): line is Attending => line.attendance !== null);
  const attended = new Map<number, EntryKept>();
  const problems: FileProblem[] = [];
  if (attending.length === 0) return { attended, problems };
  const sessions = await sessionsOf(work, programmeId, attending);
  const lists = new Map<string, Attending[]>();
  for (const line of attending) {
    const [session, another] = sessions.filter(({ id, day }) =>
      line.sessionId ? id === line.sessionId && day === (line.sessionDate ?? day) : day === line.sessionDate,
    );
    const list = session && (lists.get(session.id) ?? []);
    const person = line.person?.residentId;
    if (!session || !list) problems.push(fileProblem("SESSION_UNKNOWN", line.row, "session_date"));
    else if (another) problems.push(fileProblem("SESSION_AMBIGUOUS", line.row, "session_id"));
    else if (list.some((other) => other.person?.residentId === person))
      problems.push(fileProblem("ROW_REPEATED", line.row));
    else lists.set(session.id, [...list, line]);
  }
  for (const [sessionId, list] of lists) {
    const kept = await keep(work, { programmeId, sessionId, list });
    list.forEach((line, at) => {
      const entry = typeof kept === "string" ? kept : kept[at];
      const code = typeof entry === "string" ? entry : entry && problemOf(entry, line);
      if (code) problems.push(fileProblem(code, line.row, code === "VALUE_MISSING" ? "participant_key" : "attendance"));
      else if (entry && typeof entry !== "string") attended.set(line.row, entry);
    });
  }
  return { attended, problems };
}

const problemOf = ({ result, status }: EntryKept, { attendance }: Attending): FileProblemCode | undefined =>
  result === "already_there" && status !== attendance ? "VERSION_MISSING" : HINDRANCES[result];

function sessionsOf({ tx }: Work, programmeId: string, lines: readonly Attending[]): Promise<Found[]> {
  return tx.query(
    `select s.id, s.day from (
       select t.id, to_char(t.starts_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day, t.status
       from session t join service_at_location l on l.id = t.service_at_location_id where l.programme_id = $1) s
     where s.id = any($2) or (s.day = any($3) and s.status <> 'cancelled') order by s.id`,
    [
      programmeId,
      lines.flatMap(({ sessionId }) => sessionId ?? []),
      lines.flatMap(({ sessionDate: day }) => day ?? []),
    ],
  );
}

type List = { programmeId: string; sessionId: string; list: readonly Attending[] };

async function keep(work: Work, { programmeId, sessionId, list }: List): Promise<EntryKept[] | FileProblemCode> {
  const { session, refusal } = await sessionWithList(work, sessionId);
  if (refusal) return "SESSION_FORBIDDEN";
  if (whyNoList(session, work.now)) return "SESSION_NOT_RUNNING";
  const entries = list.map(({ person, attendance: status, audience, attendanceVersion: version }) => ({
    ...{ person, status, audience, version },
  }));
  return keepList(work, { session, programmeId, list: entries });
}
