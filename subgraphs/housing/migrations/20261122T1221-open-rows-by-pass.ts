import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose pass was shown in a transaction, those people's rows are there, whoever keeps them. */
export class OpenRowsByPass20261122122100 implements MigrationInterface {
  name = "OpenRowsByPass20261122122100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create policy tenancy_by_pass on tenancy for select using (app_granted(household_id, 'HOUSING'))`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop policy tenancy_by_pass on tenancy");
  }
}
