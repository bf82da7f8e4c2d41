import type { MigrationInterface, QueryRunner } from "typeorm";
import { secureRows } from "../../../kit/row-security";

const HUB_ALONE = "(select app_audience()) = 'hub'";

/** What the token issuer keeps between two requests: assertions that were used, sessions, codes. A gateway's business alone. */
export class CreateIssuerRecords20261122121400 implements MigrationInterface {
  name = "CreateIssuerRecords20261122121400";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table issuer_record (
        kind text not null, name text not null check (name ~ '^[0-9a-f]{64}$'), payload jsonb not null,
        consumed_at timestamptz, expires_at timestamptz, grant_id text, session_id text, primary key (kind, name)
      );
      create index issuer_record_expires_idx on issuer_record (expires_at);
      create index issuer_record_grant_idx on issuer_record (grant_id);
      create unique index issuer_record_session_idx on issuer_record (kind, session_id);
      ${secureRows("issuer_record", { read: HUB_ALONE, write: HUB_ALONE })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table issuer_record");
  }
}
