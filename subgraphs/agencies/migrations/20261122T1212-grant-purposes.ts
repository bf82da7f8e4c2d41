import type { MigrationInterface, QueryRunner } from "typeorm";

/** A client that was granted nothing can state nothing, and nothing classified is told to it. */
export class GrantPurposes20261122121200 implements MigrationInterface {
  name = "GrantPurposes20261122121200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table client add column purposes text[] not null default '{}', add column bases text[] not null default '{}';
      alter table client alter column purposes drop default, alter column bases drop default;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table client drop column purposes, drop column bases");
  }
}
