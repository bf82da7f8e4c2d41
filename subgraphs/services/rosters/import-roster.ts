import { createHash } from "node:crypto";
import { In } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import type { EntryKept } from "../attendance/keep-list";
import { EnrolmentRow, type EnrolmentState } from "../enrolments/enrolment.entity";
import { mayEnrol } from "../enrolments/enrolment.policy";
import { BadFile, type FileProblem, type NothingTaken, nothingTaken } from "../imports/file-problem";
import { readTable, type TableFormat } from "../imports/read-table";
import { ProgrammeRow } from "../programmes/programme.entity";
import { attendFromRoster } from "./attend-from-roster";
import { endFromRoster, type EnrolledEntry, enrolFromRoster } from "./enrol-from-roster";
import { matchEnrolments } from "./match-enrolments";
import { noteRoster } from "./note-roster";
import { readRoster } from "./read-roster";
import type { RosterRow } from "./roster-columns";

export type ImportRoster = {
  programmeId: string;
  content: string;
  format: TableFormat;
  dryRun: boolean;
  idempotencyKey: string;
};
export type RosterRowTaken = {
  row: number;
  enrolment: EnrolledEntry["result"];
  state: EnrolmentState;
  enrolledOn: string;
  attendance: EntryKept["result"] | null;
};
export type ImportRosterOutcome =
  | { outcome: "RosterImported"; dryRun: boolean; rows: RosterRowTaken[] }
  | ({ outcome: "RosterNotImported" } & NothingTaken);

type Keys = Pick<Secrets, "participants" | "records">;
type Taken = { rows: RosterRowTaken[]; entries: EnrolledEntry[]; attended: ReadonlyMap<number, EntryKept> };
type Wish = { programmeId: string; rows: readonly RosterRow[] };

/** What was done is to be undone: it was a dry run, or something in the file is wrong. */
class Undone extends Error {}

/** Enrols, ends and notes who came as a roster says, by the rules of the mutations for one person: all of it, or none. */
export async function importRoster(
  work: Work,
  keys: Keys,
  { programmeId, content, format, dryRun, idempotencyKey }: ImportRoster,
): Promise<ImportRosterOutcome> {
  actingAgency(work.viewer);
  insistOnNoStatistics(work.viewer);
  const programme = await work.tx.findOneBy(ProgrammeRow, { id: programmeId });
  if (!programme) throw new NotFound("No such programme.", "해당 사업을 찾을 수 없습니다.");
  if (mayEnrol(work.viewer, programmeId, seoulDate(work.now)) !== "allowed") throw notYours();
  const act = async (): Promise<ImportRosterOutcome> => {
    const problems: FileProblem[] = [];
    const rows = await readFile(content, format, problems);
    const { entries, attended, ...taken } = await takeOrUndo(work, keys, { programmeId, rows }, { dryRun, problems });
    const isTaken = problems.length === 0;
    noteRoster(work, { programme, entries, attended, isChanged: isTaken && !dryRun });
    if (!isTaken) return { outcome: "RosterNotImported", ...nothingTaken(problems) };
    return { outcome: "RosterImported", dryRun, rows: taken.rows };
  };
  if (dryRun) return act();
  const digest = createHash("sha256").update(content).digest("hex");
  const request = { programmeId, digest, format };
  return once(work, { operation: "importRoster", key: idempotencyKey, request }, act);
}

async function readFile(content: string, format: TableFormat, problems: FileProblem[]): Promise<RosterRow[]> {
  try {
    const read = readRoster(await readTable(content, format));
    problems.push(...read.problems);
    return read.rows;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    problems.push(error.problem);
    return [];
  }
}

/** A dry run does all that a run does and undoes it: so there is no second set of rules that could tell something else. */
async function takeOrUndo(
  work: Work,
  keys: Keys,
  wish: Wish,
  { dryRun, problems }: { dryRun: boolean; problems: FileProblem[] },
): Promise<Taken> {
  let taken: Taken = { rows: [], entries: [], attended: new Map() };
  try {
    await work.tx.transaction(async (tx) => {
      taken = await take({ ...work, tx }, keys, wish, problems);
      if (dryRun || problems.length > 0) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return taken;
}

async function take(work: Work, keys: Keys, { programmeId, rows }: Wish, problems: FileProblem[]): Promise<Taken> {
  const matched = await matchEnrolments(work, keys, { programmeId, rows });
  const { enrolled: entries, problems: ofEnrolling } = await enrolFromRoster(work, { programmeId, ...matched });
  const lines = entries.flatMap((entry) => entry.lines);
  const { attended, problems: ofAttending } = await attendFromRoster(work, { programmeId, lines });
  problems.push(...matched.problems, ...ofEnrolling, ...ofAttending);
  problems.push(...(await endFromRoster(work, { programmeId, entries })));
  return { rows: await told(work, entries, attended), entries, attended };
}

/** What each row came to, as it stands at the end: whoever waited may have got a place that another gave back. */
async function told(
  { tx }: Work,
  entries: readonly EnrolledEntry[],
  attended: ReadonlyMap<number, EntryKept>,
): Promise<RosterRowTaken[]> {
  const standing = await tx.findBy(EnrolmentRow, { id: In(entries.map(({ enrolmentId }) => enrolmentId)) });
  const known = new Map(standing.map((enrolment) => [enrolment.id, enrolment]));
  const rows = entries.flatMap(({ lines, enrolmentId, result }) => {
    const { state, validFrom: enrolledOn } = known.get(enrolmentId) ?? gone(enrolmentId);
    return lines.map(({ row }, at) => {
      const enrolment = at === 0 ? result : "unchanged";
      return { row, enrolment, state, enrolledOn, attendance: attended.get(row)?.result ?? null };
    });
  });
  return rows.sort((one, other) => one.row - other.row);
}

const gone = (id: string): never => {
  throw new Error(`${id} was enrolled, and is not there.`);
};

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme takes in its roster.",
    "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 참여자 명단을 올릴 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
