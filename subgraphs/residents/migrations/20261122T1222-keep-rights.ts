import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const SELF = "(select app_audience()) = 'self' and resident_id = (select app_viewer() ->> 'actor')";

/** What people ask about their own data, and who looked at it, for themselves to read. */
export class KeepRights20261122122200 implements MigrationInterface {
  name = "KeepRights20261122122200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rights_request (
        id text primary key, resident_id text not null references resident (id), controller_agency_id text not null,
        kind text not null check (kind in ('access', 'correction', 'deletion', 'suspension', 'objection')),
        wish text not null check (length(wish) between 1 and 2000), received_at timestamptz not null,
        due_at timestamptz not null check (due_at > received_at), answered_at timestamptz check (answered_at >= received_at),
        answer text, granted boolean,
        constraint rights_request_answered_whole check ((answered_at is null) = (answer is null) and (answer is null) = (granted is null))
      );
      create index rights_request_resident_idx on rights_request (resident_id, received_at);
      create index rights_request_agency_idx on rights_request (controller_agency_id, due_at) where answered_at is null;
      ${secureRows("rights_request", {
        read: `${SELF} or ${KEEPER}`,
        add: SELF,
        change: KEEPER,
      })}
      create policy access_record_of_self on access_record for select
        using ((select app_audience()) = 'self' and subject = (select app_viewer() ->> 'actor'));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop policy access_record_of_self on access_record; ${openRows("rights_request")} drop table rights_request;`,
    );
  }
}
