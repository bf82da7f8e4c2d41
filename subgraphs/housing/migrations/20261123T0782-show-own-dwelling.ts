import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

/** Somebody who has signed in sees the one dwelling of a tenancy that was opened to them: the tenancy says which. */
export class ShowOwnDwelling20261123078200 implements MigrationInterface {
  name = "ShowOwnDwelling20261123078200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter policy unit_read on unit using (${MEMBERS_ONLY}
      or ((select app_audience() = 'self') and exists (select from tenancy where tenancy.unit_id = unit.id)))`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter policy unit_read on unit using (${MEMBERS_ONLY})`);
  }
}
