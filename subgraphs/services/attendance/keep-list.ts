import { In } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import { newId } from "../../../kit/id";
import type { Participant } from "../../../kit/participant-key";
import type { Work } from "../../../kit/work";
import type { ServiceAudience } from "../programmes/programme.entity";
import type { SessionRow } from "../sessions/session.entity";
import { AttendanceRow, type AttendanceStatus } from "./attendance.entity";
import { whoTakesPart } from "./who-takes-part";

type Entry = {
  person: Participant | null;
  status: AttendanceStatus;
  audience: ServiceAudience;
  version: number | null;
};
type Held = { session: SessionRow; programmeId: string; list: Entry[] };

export type EntryResult =
  "recorded" | "corrected" | "already_there" | "changed_meanwhile" | "no_such_participant" | "not_enrolled";
/** What came of one entry, with how the person stands on the list where they stand on it. */
export type EntryKept = { result: EntryResult; status: AttendanceStatus | null; version: number | null };

const nothing = (result: EntryResult): EntryKept => ({ result, status: null, version: null });

/** Keeps the entries of a list in their order. Whoever keeps the same people at the same moment waits. */
export async function keepList(work: Work, held: Held): Promise<EntryKept[]> {
  const people = held.list.flatMap(({ person }) => person ?? []);
  const takesPart = await whoTakesPart(work, { ...held, people });
  const added = await addMissing(work, held, takesPart);
  const rows = await rowsOf(work, held);
  const kept: EntryKept[] = [];
  for (const { person, ...entry } of held.list) {
    const row = person && rows.get(person.residentId);
    if (!person) kept.push(nothing("no_such_participant"));
    else if (!row)
      kept.push(nothing(takesPart(person, entry.audience) === null ? "not_enrolled" : "changed_meanwhile"));
    // Of two entries of one person the first was added, and the second finds it.
    else if (added.delete(person.residentId)) kept.push({ ...standing(row), result: "recorded" });
    else kept.push(await meet(work, row, entry));
  }
  return kept;
}

const standing = ({ status, version }: AttendanceRow) => ({ status, version });

async function meet({ tx }: Work, row: AttendanceRow, { status, version }: Omit<Entry, "person">): Promise<EntryKept> {
  if (row.status === status || version === null) return { ...standing(row), result: "already_there" };
  if (row.version !== version) return { ...standing(row), result: "changed_meanwhile" };
  Object.assign(row, { status, version: version + 1 });
  await tx.update(AttendanceRow, { id: row.id }, standing(row));
  return { ...standing(row), result: "corrected" };
}

/** Adds who is not on the list yet, in one order for everybody, so that two lists never wait for each other. */
async function addMissing(
  { tx, viewer }: Work,
  { session, list }: Held,
  takesPart: Awaited<ReturnType<typeof whoTakesPart>>,
): Promise<Set<string>> {
  const rows = new Map<string, Omit<AttendanceRow, "version">>();
  for (const { person, status, audience: said, version } of list) {
    const audience = person && takesPart(person, said);
    if (!person || !audience || version !== null || rows.has(person.residentId)) continue;
    rows.set(person.residentId, {
      ...{ id: newId("att"), sessionId: session.id, residentId: person.residentId, audience, status },
      ...{ controllerAgencyId: actingAgency(viewer), synthetic: false, inferred: false, factSourceId: null },
    });
  }
  if (rows.size === 0) return new Set();
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(AttendanceRow)
    .values([...rows.values()].sort((one, other) => (one.residentId < other.residentId ? -1 : 1)))
    .orIgnore()
    .returning("resident_id")
    .execute();
  return new Set((raw as { resident_id: string }[]).map(({ resident_id }) => resident_id));
}

async function rowsOf({ tx }: Work, { session, list }: Held): Promise<Map<string, AttendanceRow>> {
  const ids = list.flatMap(({ person }) => (person ? [person.residentId] : []));
  const rows = await tx.find(AttendanceRow, {
    where: { sessionId: session.id, residentId: In(ids) },
    order: { residentId: "asc" },
    lock: { mode: "pessimistic_write" },
  });
  return new Map(rows.map((row) => [row.residentId, row]));
}
