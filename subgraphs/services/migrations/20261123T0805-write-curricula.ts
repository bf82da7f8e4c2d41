import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const CONFIGURES = `${MEMBERS_ONLY} and exists (
  select from service s where s.id = service_id and app_configures(s.programme_id))`;

/** What is taught is read by everybody, and written by whoever says what the programme is. */
export class WriteCurricula20261123080500 implements MigrationInterface {
  name = "WriteCurricula20261123080500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table curriculum (
        service_id text primary key references service (id), units jsonb not null check (jsonb_typeof(units) = 'array'),
        version integer not null check (version > 0), written_at timestamptz not null, by_agency_id text not null
      );
      ${secureRows("curriculum", { read: "true", add: CONFIGURES, change: CONFIGURES })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${openRows("curriculum")} drop table curriculum;`);
  }
}
