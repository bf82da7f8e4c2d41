import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const CONFIGURES = `${MEMBERS_ONLY} and app_configures(programme_id)`;

/** A service of a programme is changed by whoever may add one, and cannot be taken into a programme of others. */
export class ChangeServices20261123077200 implements MigrationInterface {
  name = "ChangeServices20261123077200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter policy service_change on service using (${CONFIGURES}) with check (${CONFIGURES})`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter policy service_change on service using (false) with check (false)");
  }
}
