import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

/** Those who say who works in a programme set down its trainings; no other row is added by a request. */
export class AnnounceTrainings20261123078000 implements MigrationInterface {
  name = "AnnounceTrainings20261123078000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy training_event_add on training_event with check (${MEMBERS_ONLY}
        and not synthetic and not inferred and fact_source_id is null and initiative_id is null
        and app_holds(programme_id, array['operation', 'staffing']));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter policy training_event_add on training_event with check (false);");
  }
}
