import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which documents are asked most, gateways find out whenever a graph takes over. */
export class FindUsageOfOperations20261122232000 implements MigrationInterface {
  name = "FindUsageOfOperations20261122232000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      "create index field_usage_operation_idx on field_usage (operation_id, day) include (requests) where operation_id is not null;",
    );
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop index field_usage_operation_idx;");
  }
}
