import DataLoader from "dataloader";
import type { Reader } from "../../../kit/operation";
import type { Viewer } from "../../../kit/viewer";

/** The records that are the person who asks; of whoever does not ask about themselves there are none. */
export type OwnRecords = ReadonlySet<string>;

const NONE: OwnRecords = new Set();

type Ask = (sql: string) => Promise<{ record: string }[]>;

export async function ownRecords({ audience }: Viewer, ask: Ask): Promise<OwnRecords> {
  if (audience !== "self") return NONE;
  return new Set((await ask("select r as record from records_of_self() r")).map(({ record }) => record));
}

const asked = new WeakMap<Reader["reading"], Promise<OwnRecords>>();

/** The same for all loaders of one operation, who ask once. */
export const ownRecordsOnce =
  ({ reading, viewer }: Pick<Reader, "reading" | "viewer">): (() => Promise<OwnRecords>) =>
  () => {
    const own = asked.get(reading) ?? ownRecords(viewer, (sql) => reading.query(sql));
    asked.set(reading, own);
    return own;
  };

/** Lists by person: for people what there is about every record of theirs, for agencies what is about the one that they see. */
export const listsByPerson = <Row>(
  own: () => Promise<OwnRecords>,
  fetch: (records: string[]) => Promise<Row[]>,
  recordOf: (row: Row) => string,
) =>
  new DataLoader<string, Row[]>(async (people) => {
    const mine = await own();
    const rows = await fetch([...new Set([...people, ...mine])]);
    return people.map((person) =>
      rows.filter((row) => recordOf(row) === person || (mine.has(person) && mine.has(recordOf(row)))),
    );
  });
