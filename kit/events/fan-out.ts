import type { DataSource } from "typeorm";
import { asHub } from "./as-hub";
import type { HubEvent } from "./event";
import type { Bus } from "./relay";

type NewEvent = Omit<HubEvent, "source" | "at"> & { position: number; at: Date };

const AT_ONCE = 500;

/**
 * Writes down whom each new event is due to, in the order of their numbers, and says to whom anything is due. One relay at a
 * time: a second would write down later ones while the first has not committed the earlier.
 */
export const fanOut = (db: DataSource, source: string, bus: Bus, now: Date): Promise<string[]> =>
  asHub(db, now, async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('tteurak-fan-out'))");
    const found = await tx.query<NewEvent>(
      "select position, id, type, subject, at, data from outbox where not relayed order by position limit $1",
      [AT_ONCE],
    );
    const due = found.flatMap(({ position, at, ...event }) => {
      const wrong = bus.wrongWith({ ...event, source, at: at.toISOString() });
      // Nobody knows to whom it would be due; it is kept for who looks after the dead letters.
      const consumers = wrong ? ["nobody"] : bus.consumersOf(event.type);
      return consumers.map((consumer) => ({ consumer, position, subject: event.subject, wrong }));
    });
    if (due.length > 0)
      await tx.query(
        `insert into outbox_due (consumer, position, subject, refused_with, dead_since)
         select consumer, position, subject, wrong, case when wrong is not null then $2::timestamptz end
         from jsonb_to_recordset($1::jsonb) as t(consumer text, position bigint, subject text, wrong text)`,
        [JSON.stringify(due), now],
      );
    if (found.length > 0)
      await tx.query("update outbox set relayed = true where position = any($1)", [
        found.map(({ position }) => position),
      ]);
    const rows = await tx.query<{ consumer: string }>(
      "select distinct consumer from outbox_due where dead_since is null and consumer <> 'nobody'",
    );
    return rows.map(({ consumer }) => consumer);
  });
