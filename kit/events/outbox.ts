import { newId } from "../id";
import type { Happening } from "./event";

/** A transaction that a change stands in. */
type Telling = { query(sql: string, parameters?: unknown[]): Promise<unknown> };

/**
 * Says that something happened, in the transaction in which it does: told to others once that has committed. Said after
 * the row of its subject was changed, events of one subject have their order from the lock on that row.
 */
export async function emit({ tx, now }: { tx: Telling; now: Date }, ...happened: Happening[]): Promise<void> {
  if (happened.length === 0) return;
  const rows = happened.map(({ type, subject, data }) => ({ id: newId("evt"), type, subject, data }));
  await tx.query(
    `insert into outbox (id, type, subject, at, data)
     select t.id, t.type, t.subject, $2, t.data
     from rows from (jsonb_to_recordset($1::jsonb) as (id text, type text, subject text, data jsonb)) with ordinality t
     order by t.ordinality`,
    [JSON.stringify(rows), now],
  );
}
