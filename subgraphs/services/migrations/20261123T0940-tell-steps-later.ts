import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of a step of laundry is kept when it was taken, and when the hub was told: later, where there was no network. */
export class TellStepsLater20261123094000 implements MigrationInterface {
  name = "TellStepsLater20261123094000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table laundry_step add told_at timestamptz;
      update laundry_step set told_at = at;
      alter table laundry_step alter told_at set not null, add constraint laundry_step_told_after check (told_at >= at);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table laundry_step drop told_at");
  }
}
