import type { MigrationInterface, QueryRunner } from "typeorm";

/** For which day somebody was told that a check is due: once for each. */
export class RemindOfChecks20261123091100 implements MigrationInterface {
  name = "RemindOfChecks20261123091100";
  async up(db: QueryRunner): Promise<void> {
    await db.query("alter table health_check_schedule add reminded_for date");
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table health_check_schedule drop reminded_for");
  }
}
