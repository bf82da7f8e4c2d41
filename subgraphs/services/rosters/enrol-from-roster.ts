import { seoulDate } from "../../../kit/clock";
import type { Work } from "../../../kit/work";
import { stepToEnd } from "../enrolments/end-enrolment";
import type { EnrolmentState } from "../enrolments/enrolment.entity";
import { keepEnrolment, takesPeopleOn } from "../enrolments/keep-enrolment";
import { type FileProblem, fileProblem } from "../imports/file-problem";
import type { RosterEntry } from "./match-enrolments";

/** `version` is the one that may be ended: of an enrolment that the file makes the first, else what the row says. */
export type EnrolledEntry = RosterEntry & {
  enrolmentId: string;
  result: "created" | "ended" | "unchanged";
  version: number | null;
};
type Of = { programmeId: string; entries: readonly RosterEntry[] };

/** How an enrolment goes in as one and comes out: the hub decides who is in and who waits. */
const STANDING: readonly EnrolmentState[] = ["applied", "waitlisted", "enrolled"];
const ENDS: readonly EnrolmentState[] = ["completed", "withdrawn"];

/** Enrols whoever the roster names and the programme does not have, in the order of its rows. */
export async function enrolFromRoster(
  work: Work,
  { programmeId, entries }: Of,
): Promise<{ enrolled: EnrolledEntry[]; problems: FileProblem[] }> {
  const enrolled: EnrolledEntry[] = [];
  const problems: FileProblem[] = [];
  const open = new Map<string, boolean>();
  const today = seoulDate(work.now);
  for (const entry of entries) {
    const { row, person, audience, enrolledOn: from, version } = entry.lines[0];
    const wrong = wrongDay(entry, today);
    if (wrong) problems.push(wrong);
    else if (entry.before) enrolled.push({ ...entry, enrolmentId: entry.before.id, result: "unchanged", version });
    else if (person) {
      if (!open.has(from)) open.set(from, await takesPeopleOn(work.tx, programmeId, from));
      const appliedAt = inLine(from < today ? new Date(`${from}T00:00:00+09:00`) : work.now, row);
      const made = open.get(from)
        ? await keepEnrolment(work, person, { programmeId, audience, from, appliedAt })
        : ({ outcome: "ProgrammeTakesNobody" } as const);
      if (made.outcome === "EnrolmentMade")
        enrolled.push({ ...entry, enrolmentId: made.enrolmentId, result: "created", version: 1 });
      else problems.push(fileProblem(HINDRANCES[made.outcome], row));
    }
  }
  return { enrolled, problems };
}

const HINDRANCES = {
  ProgrammeTakesNobody: "PROGRAMME_TAKES_NOBODY",
  NotEligible: "NOT_ELIGIBLE",
  AlreadyEnrolled: "ENROLLED_ALREADY",
} as const;

/** Of those who were applied for at the same moment, whoever stands higher on the roster is before the others. */
const inLine = (moment: Date, row: number): Date => new Date(moment.getTime() + row);

function wrongDay({ lines: [{ row, enrolledOn, endedOn }] }: RosterEntry, today: string): FileProblem | null {
  if (enrolledOn > today) return fileProblem("DATE_IN_FUTURE", row, "enrolled_on");
  if (endedOn && endedOn > today) return fileProblem("DATE_IN_FUTURE", row, "ended_on");
  return endedOn && endedOn < enrolledOn ? fileProblem("ENDED_BEFORE_BEGUN", row, "ended_on") : null;
}

/** Ends what the roster says has ended. Whoever came to its last session was enrolled until then: so this is done last. */
export async function endFromRoster(
  work: Work,
  { programmeId, entries }: { programmeId: string; entries: EnrolledEntry[] },
): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  for (const entry of entries) {
    const { row, state, endedOn } = entry.lines[0];
    const stands = entry.before?.state ?? "enrolled";
    if (stands === state || (STANDING.includes(state) && STANDING.includes(stands))) continue;
    if (!isEnd(state) || !STANDING.includes(stands)) problems.push(fileProblem("STATE_IMPOSSIBLE", row, "state"));
    else if (entry.version === null) problems.push(fileProblem("VERSION_MISSING", row, "version"));
    else {
      const on = endedOn ?? seoulDate(work.now);
      const { enrolmentId: id, version } = entry;
      if (entry.before && on < entry.before.validFrom)
        problems.push(fileProblem("ENDED_BEFORE_BEGUN", row, "ended_on"));
      else {
        const hindrance = await stepToEnd(work, { id, programmeId, to: state, version, on });
        if (hindrance?.outcome === "IllegalTransition") problems.push(fileProblem("STATE_IMPOSSIBLE", row, "state"));
        else if (hindrance) problems.push(fileProblem("VERSION_CONFLICT", row, "version"));
        else if (entry.result === "unchanged") entry.result = "ended";
      }
    }
  }
  return problems;
}

const isEnd = (state: EnrolmentState): state is "completed" | "withdrawn" => ENDS.includes(state);
