import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

/** Whose role it is to run sessions is known to the policies of the code; the database holds what no role may do. */
export class RunSessions20261123030000 implements MigrationInterface {
  name = "RunSessions20261123030000";
  async up(db: QueryRunner): Promise<void> {
    const ofTheAgency = (column: string): string => `${MEMBERS_ONLY} and ${column} = (select app_agency())`;
    await db.query(`
      alter table session add column version integer not null default 1;
      drop policy session_add on session;
      create policy session_add on session for insert with check (${ofTheAgency("controller_agency_id")});
      drop policy session_change on session;
      create policy session_change on session for update using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});

      create table session_step (
        session_id text not null references session (id), version integer not null, from_status text,
        to_status text not null, at timestamptz not null, by_agency_id text not null, by_actor text,
        primary key (session_id, version)
      );
      ${secureRows("session_step", { read: MEMBERS_ONLY, add: ofTheAgency("by_agency_id") })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("session_step")} drop table session_step;
      drop policy session_change on session;
      create policy session_change on session for update using (false) with check (false);
      drop policy session_add on session;
      create policy session_add on session for insert with check (false);
      alter table session drop column version;`);
  }
}
