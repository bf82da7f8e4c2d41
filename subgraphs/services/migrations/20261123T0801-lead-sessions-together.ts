import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const RECORDS = `by_agency_id = (select app_agency()) and ${MEMBERS_ONLY} and app_records_at(session_id)`;

/** Which group of residents leads a session, and how many volunteers helped; where nobody counted them there is no row. */
export class LeadSessionsTogether20261123080100 implements MigrationInterface {
  name = "LeadSessionsTogether20261123080100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session add led_by_group text check (length(led_by_group) between 1 and 60);
      create table volunteer_count (
        session_id text primary key references session (id), volunteers integer not null check (volunteers between 0 and 500),
        version integer not null check (version > 0), counted_at timestamptz not null, by_agency_id text not null
      );
      ${secureRows("volunteer_count", {
        read: `${MEMBERS_ONLY} and (select app_agency() is not null)`,
        add: RECORDS,
        change: `${MEMBERS_ONLY} and app_records_at(session_id)`,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("volunteer_count")} drop table volunteer_count;
      alter table session drop column led_by_group;`);
  }
}
