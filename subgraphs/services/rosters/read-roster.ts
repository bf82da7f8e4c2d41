import { holdsResidentNumber } from "../../../kit/resident-number";
import { type FileProblem, type FileProblemCode, fileProblem } from "../imports/file-problem";
import { problemsOfHeader } from "../imports/problems-of-header";
import { textOf } from "../imports/read-cell";
import type { Table, TableRow } from "../imports/read-table";
import { readDay } from "./read-day";
import { columnNamed, ROSTER_COLUMNS, type RosterColumn, type RosterRow } from "./roster-columns";

export type ReadRoster = { rows: RosterRow[]; problems: FileProblem[] };
type Value = string | number | null;

const LONGEST = 255;
const NAMES_RESIDENT_NUMBER = /(주민|외국인)\s*(등록)?\s*번호|resident.?(registration|number)|\brrn\b/iu;
// A number of a person who came to Korea has no check digit, and one that was mistyped has a wrong one: the form is enough.
const LOOKS_LIKE_RESIDENT_NUMBER = /(?<!\d)\d{6}[-\s]?\d{7}(?!\d)/;

const NOTHING_SAID = {
  participantKey: null,
  enrolmentKey: null,
  endedOn: null,
  version: null,
  sessionId: null,
  sessionDate: null,
  attendance: null,
  attendanceVersion: null,
};

/** A table as rows of a roster, and all that is wrong with it. Of resident registration numbers, and of a wrong header, nothing else is told. */
export function readRoster({ header: written, rows }: Table): ReadRoster {
  const header = written.map(columnNamed);
  const numbers = columnsOfResidentNumbers(header, rows);
  const wrong = numbers.length > 0 ? numbers : problemsOfHeader(header, ROSTER_COLUMNS);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  const read = rows.map((row) => readRow(row, header));
  return { rows: read.flatMap(({ said }) => said ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** Each column once, named by its place where its own name would repeat a number. */
function columnsOfResidentNumbers(header: readonly string[], rows: readonly TableRow[]): FileProblem[] {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const name = header[at] ?? "";
    if (looksLikeOne(name)) return [fileProblem("RESIDENT_NUMBER_REFUSED", 1, `#${at + 1}`)];
    if (NAMES_RESIDENT_NUMBER.test(name)) return [fileProblem("RESIDENT_NUMBER_REFUSED", 1, name.slice(0, 100))];
    const found = rows.find(({ cells }) => looksLikeOne(cells[at] ?? ""));
    return found ? [fileProblem("RESIDENT_NUMBER_REFUSED", found.row, name.slice(0, 100) || `#${at + 1}`)] : [];
  }).flat();
}

const looksLikeOne = (cell: string): boolean =>
  LOOKS_LIKE_RESIDENT_NUMBER.test(cell.normalize("NFKC")) || holdsResidentNumber(cell);

function readRow({ row, cells }: TableRow, header: readonly string[]): { said?: RosterRow; problems: FileProblem[] } {
  if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
    return { problems: [fileProblem("CELLS_TOO_MANY", row)] };
  const problems: FileProblem[] = [];
  const said: Partial<Record<keyof RosterRow, Value>> = {};
  header.forEach((name, at) => {
    const column = ROSTER_COLUMNS[name];
    if (!column) return;
    const read = readCell(column, cells[at] ?? "");
    if ("code" in read) problems.push(fileProblem(read.code, row, name));
    else said[column.of] = read.value;
  });
  if (!said.participantKey && !said.enrolmentKey && problems.length === 0)
    problems.push(fileProblem("VALUE_MISSING", row, "participant_key"));
  return problems.length > 0 ? { problems } : { said: { ...NOTHING_SAID, ...said, row } as RosterRow, problems };
}

function readCell(column: RosterColumn, cell: string): { value: Value } | { code: FileProblemCode } {
  const read = textOf(cell, LONGEST);
  if ("code" in read) return read;
  const { text } = read;
  if (text === "") return column.required ? { code: "VALUE_MISSING" } : { value: null };
  switch (column.kind) {
    case "key":
      return { value: text };
    case "day": {
      const value = readDay(text);
      return value ? { value } : { code: "DATE_INVALID" };
    }
    case "version":
      return /^[1-9]\d{0,8}(\.0)?$/.test(text) ? { value: Number(text) } : { code: "VERSION_INVALID" };
    case "word": {
      const word = text.toLowerCase().replaceAll(" ", "");
      const known = Object.entries(column.words).find(([name, others]) => name === word || others.includes(word));
      return known ? { value: known[0] } : { code: "VALUE_UNKNOWN" };
    }
  }
}
