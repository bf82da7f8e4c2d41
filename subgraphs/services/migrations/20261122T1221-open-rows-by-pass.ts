import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose pass was shown in a transaction, those people's rows are there, whoever keeps them. */
export class OpenRowsByPass20261122122100 implements MigrationInterface {
  name = "OpenRowsByPass20261122122100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create policy enrolment_by_pass on enrolment for select using (app_granted(resident_id, 'WELFARE') or app_granted(household_id, 'WELFARE'))`,
    );
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop policy enrolment_by_pass on enrolment");
  }
}
