import { HOUR, SECOND } from "../durations";
import type { Statements } from "./as-hub";
import type { EventData, HubEvent } from "./event";

export type Due = HubEvent & { position: number };

type DueRow = Omit<Due, "at" | "source" | "data"> & { at: Date; data: EventData };

const AT_ONCE = 100;

/** Longer than telling them may take; then another relay may think that its holder died. */
const LEASE = "10 seconds";

/** After so many refusals it is a dead letter, and somebody has to look at it. */
export const MOST_ATTEMPTS = 8;

const FIRST_WAIT = SECOND;
const LONGEST_WAIT = HOUR;

/** One relay at a time tells a consumer. By the database's clock: those of two machines differ. */
export async function takeLease(tx: Statements, consumer: string, holder: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into outbox_lease as l (consumer, holder, until) values ($1, $2, clock_timestamp() + interval '${LEASE}')
     on conflict (consumer) do update set holder = $2, until = excluded.until
     where l.holder = $2 or l.until < clock_timestamp() returning consumer`,
    [consumer, holder],
  );
  return rows.length > 0;
}

export const giveLeaseBack = (tx: Statements, consumer: string, holder: string): Promise<unknown> =>
  tx.query("delete from outbox_lease where consumer = $1 and holder = $2", [consumer, holder]);

/** What may be told now: nothing that has an earlier one of its subject before it which waits or is a dead letter. */
export async function takeDue(tx: Statements, consumer: string, source: string, now: Date): Promise<Due[]> {
  const rows = await tx.query<DueRow>(
    `select o.position, o.id, o.type, o.subject, o.at, o.data
     from outbox_due d join outbox o using (position)
     where d.consumer = $1 and d.dead_since is null and (d.not_before is null or d.not_before <= $2)
       and not exists (select from outbox_due e
         where e.consumer = d.consumer and e.subject = d.subject and e.position < d.position
           and (e.dead_since is not null or e.not_before > $2))
     order by o.position limit ${AT_ONCE}`,
    [consumer, now],
  );
  return rows.map((row) => ({ ...row, source, at: row.at.toISOString() }));
}

/** An event as its consumer is told of it: its number here is nobody else's business. */
export const keepDue = ({ position: _own, ...event }: Due): HubEvent => event;

export const tookThem = (tx: Statements, consumer: string, ids: readonly string[]): Promise<unknown> =>
  tx.query(
    "delete from outbox_due d using outbox o where d.position = o.position and d.consumer = $1 and o.id = any($2)",
    [consumer, ids],
  );

/** Waits twice as long after each refusal, and gives it up in the end. */
export const markRefused = (
  tx: Statements,
  consumer: string,
  refused: readonly { id: string; code: string }[],
  now: Date,
): Promise<unknown> =>
  tx.query(
    `update outbox_due d set attempts = d.attempts + 1, refused_with = r.code,
       not_before = $3::timestamptz + least(${FIRST_WAIT} * 2 ^ d.attempts, ${LONGEST_WAIT}) * interval '1 millisecond',
       dead_since = case when d.attempts + 1 >= ${MOST_ATTEMPTS} then $3::timestamptz end
     from jsonb_to_recordset($2::jsonb) as r(id text, code text) join outbox o on o.id = r.id
     where d.consumer = $1 and d.position = o.position`,
    [consumer, JSON.stringify(refused), now],
  );
