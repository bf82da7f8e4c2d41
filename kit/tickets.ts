import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";
import { secureRows } from "./row-security";
import type { SignedCaller } from "./viewer";

/** Long after a ticket ended, also by the clocks of other machines. */
const LONG_AGO = "now() - interval '1 minute'";
const ENDED = `until < ${LONG_AGO}`;

const SWEEP_EVERY = 1000;

/** Where a subgraph that is asked over HTTP keeps which tickets came already, for all its replicas. */
export class CreateTickets20261122120200 implements MigrationInterface {
  name = "CreateTickets20261122120200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table used_ticket (ticket text primary key, until timestamptz not null);
      create index used_ticket_until_idx on used_ticket (until);
      ${secureRows("used_ticket", { read: "true", add: "true", remove: ENDED })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table used_ticket");
  }
}

export type RedeemTicket = (ticket: Pick<SignedCaller, "ticket" | "until">) => Promise<boolean>;

/**
 * Takes a ticket: true once and never again, whichever replica is shown it. Throws where that cannot be written down. One that is
 * long over by the database's clock may be forgotten already, and is taken no more, whatever another clock says.
 */
export function createRedemption(db: DataSource): RedeemTicket {
  let redeemed = 0;
  return async ({ ticket, until }) => {
    const taken: unknown[] = await db.query(
      `insert into used_ticket (ticket, until) select $1, $2::timestamptz where not ($2::timestamptz < ${LONG_AGO})
       on conflict do nothing returning ticket`,
      [ticket, until],
    );
    // Nobody waits for it, and where it fails the next one does it.
    if (redeemed++ % SWEEP_EVERY === 0) db.query(`delete from used_ticket where ${ENDED}`).catch(() => {});
    return taken.length === 1;
  };
}
