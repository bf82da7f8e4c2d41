import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const BY_LIST = `controller_agency_id = (select app_agency()) and ${MEMBERS_ONLY} and app_records_at(session_id)`;
const OWN = "(select app_audience() = 'self') and resident_id in (select g from app_granted('WELFARE') g)";

/** A person puts themselves on the list of a session, and nobody else, as present and nothing else. */
export class CheckIn20261123092000 implements MigrationInterface {
  name = "CheckIn20261123092000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create policy attendance_own on attendance for select using (${OWN});
      alter policy attendance_add on attendance
        with check ((${BY_LIST}) or (${OWN} and status = 'present' and version = 1));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy attendance_add on attendance with check (${BY_LIST});
      drop policy attendance_own on attendance;`);
  }
}
