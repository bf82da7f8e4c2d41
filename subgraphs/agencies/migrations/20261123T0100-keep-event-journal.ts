import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, secureRows } from "../../../kit/row-security";

const BY_THE_HUB = "(select app_audience() = 'hub')";

/** What members are told of: webhooks and streams read it by its number, which has no gaps. Nothing in it is changed. */
export class KeepEventJournal20261123010000 implements MigrationInterface {
  name = "KeepEventJournal20261123010000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table event_journal (
        position bigint primary key, id text not null unique, source text not null, type text not null, subject text not null,
        at timestamptz not null, data jsonb not null
      );
      ${secureRows("event_journal", { read: BY_THE_HUB, add: BY_THE_HUB })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${openRows("event_journal")} drop table event_journal`);
  }
}
