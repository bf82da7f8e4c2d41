import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The looks in an emergency as alarms: those of `emergency_access` that the caller may read, and none for whom it is no duty
 * to judge looks. Who looked goes on reading his own from the table.
 */
export class ShowAlarmsByDuty20261122151200 implements MigrationInterface {
  name = "ShowAlarmsByDuty20261122151200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_judges_looks() returns boolean language sql stable
        return app_audience() = 'staff' and app_viewer() -> 'duties' ? 'privacy_officer';
      create view emergency_alarm with (security_invoker = true) as
        select * from emergency_access where (select app_judges_looks());`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop view emergency_alarm; drop function app_judges_looks()");
  }
}
