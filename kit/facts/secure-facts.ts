import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, PUBLIC_ROWS, secureAll } from "../row-security";

const FACTS = ["fact_source", "stated_figure", "seed_pack"];

/** Facts are read by everybody, and written by seeds alone. */
export class SecureFacts20261122120300 implements MigrationInterface {
  name = "SecureFacts20261122120300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(secureAll(FACTS, PUBLIC_ROWS));
    // Not forced: the owner writes into it what was migrated, also where no system context was stated.
    await db.query(`
      alter table migration enable row level security;
      create policy migration_read on migration for select using (true);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop policy migration_read on migration; alter table migration disable row level security");
    await db.query(FACTS.map(openRows).join(""));
  }
}
