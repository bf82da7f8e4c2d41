import type { DataSource } from "typeorm";
import { asHub } from "./as-hub";

/** An event that its consumer refused too often, or that nobody could be told of, and how many of its subject wait behind it. */
export type DeadLetter = {
  id: string;
  consumer: string;
  type: string;
  subject: string;
  at: Date;
  attempts: number;
  refusedWith: string;
  deadSince: Date;
  behind: number;
};

export const findDeadLetters = (db: DataSource, now: Date): Promise<DeadLetter[]> =>
  asHub(db, now, (tx) =>
    tx.query<DeadLetter>(
      `select o.id, d.consumer, o.type, o.subject, o.at, d.attempts, d.refused_with as "refusedWith", d.dead_since as "deadSince",
         (select count(*)::int from outbox_due e
          where e.consumer = d.consumer and e.subject = d.subject and e.position > d.position) as behind
       from outbox_due d join outbox o using (position) where d.dead_since is not null order by o.position`,
    ),
  );

/** Tells it again, as if for the first time; the relay of a running hub finds it within seconds. False: there is none. */
export const replay = (db: DataSource, id: string, now: Date): Promise<boolean> =>
  asHub(db, now, async (tx) => {
    // What nobody could be told of is judged anew: the catalogue may know it now.
    const told = await tx.query(
      `update outbox_due d set attempts = 0, not_before = null, refused_with = null, dead_since = null
       from outbox o where o.position = d.position and o.id = $1 and d.dead_since is not null and d.consumer <> 'nobody'
       returning o.id`,
      [id],
    );
    if (told.length > 0) return true;
    const unknown = await tx.query<{ position: number }>(
      "delete from outbox_due d using outbox o where o.position = d.position and o.id = $1 and d.consumer = 'nobody' returning o.position",
      [id],
    );
    if (unknown.length > 0) await tx.query("update outbox set relayed = false where id = $1", [id]);
    return unknown.length > 0;
  });

/** Gives it up for good, so that those behind it go on. False: there is none. */
export const drop = (db: DataSource, id: string, now: Date): Promise<boolean> =>
  asHub(db, now, async (tx) => {
    const dropped = await tx.query(
      "delete from outbox_due d using outbox o where o.position = d.position and o.id = $1 and d.dead_since is not null returning o.id",
      [id],
    );
    return dropped.length > 0;
  });
