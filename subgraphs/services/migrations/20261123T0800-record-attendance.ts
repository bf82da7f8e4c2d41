import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const RECORDS = `${MEMBERS_ONLY} and app_records_at(session_id)`;

/** The list of a session is kept by whoever has the role for it there; an entry is corrected, and never taken away. */
export class RecordAttendance20261123080000 implements MigrationInterface {
  name = "RecordAttendance20261123080000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attendance add version integer not null default 1 check (version > 0);
      create function app_records_at(of_session text) returns boolean language sql stable parallel safe
        return exists (select from session s where s.id = of_session and app_holds_at(
          s.service_at_location_id, array['space_management', 'operation', 'health_service'], s.space_id));
      alter policy attendance_add on attendance with check (controller_agency_id = (select app_agency()) and ${RECORDS});
      alter policy attendance_change on attendance using (${RECORDS}) with check (${RECORDS});`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy attendance_change on attendance using (false) with check (false);
      alter policy attendance_add on attendance with check (false);
      drop function app_records_at(text);
      alter table attendance drop column version;`);
  }
}
