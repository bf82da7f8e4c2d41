import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom a transaction was granted a class of data about, for row policies: `resident_id in (select g from app_granted('HOUSING') g)`.
 * The text of the grants is so read once for a statement; `app_granted(subject, class)` reads it once for a row. In `from` a
 * function like this becomes part of the plan that a connection keeps; in `select` it is planned anew each time.
 */
export class ListGrants20261122180000 implements MigrationInterface {
  name = "ListGrants20261122180000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_granted(class text) returns setof text language sql stable parallel safe
        begin atomic
          select g.key from jsonb_each(nullif(current_setting('app.grants', true), '')::jsonb) g where g.value ? class;
        end;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function app_granted(text)");
  }
}
