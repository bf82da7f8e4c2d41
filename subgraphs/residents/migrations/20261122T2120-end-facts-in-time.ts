import type { MigrationInterface, QueryRunner } from "typeorm";
import { type Counts, OPENS_FOR_EVER, opensTogether } from "./20261122T1801-judge-people-together";

const onDay = (row: string): string =>
  `${row}.valid_from <= today and (${row}.valid_to is null or ${row}.valid_to > today)`;

export const IN_TIME: Counts = {
  consent: "c.given_at <= at and c.valid_to > at",
  plan: onDay("s"),
  case: "c.opened_on <= today and (c.closed_on is null or c.closed_on > today)",
  programme: onDay("p"),
  emergency: "e.approved_at <= at and e.expires_at > at",
};

export const DECLARED = `
    at timestamptz := coalesce((app_viewer() ->> 'now')::timestamptz, now());
    today date := (at at time zone 'Asia/Seoul')::date;`;

/** A consent, a place in a plan, a case and an emergency open nothing after they ended, whatever the code believes. */
export class EndFactsInTime20261122212000 implements MigrationInterface {
  name = "EndFactsInTime20261122212000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(opensTogether(IN_TIME, DECLARED));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(OPENS_FOR_EVER);
  }
}
