import type { MigrationInterface, QueryRunner } from "typeorm";

export class CoverUsageWithIndex20261122110000 implements MigrationInterface {
  name = "CoverUsageWithIndex20261122110000";
  async up(db: QueryRunner): Promise<void> {
    // A usage also says whether invented rows were counted, and reads nothing but this index.
    await db.query(`
      drop index attendance_once_idx;
      create unique index attendance_once_idx on attendance (session_id, resident_id) include (audience, status, synthetic);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index attendance_once_idx;
      create unique index attendance_once_idx on attendance (session_id, resident_id) include (audience, status);`);
  }
}
