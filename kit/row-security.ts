import { escapeLiteral } from "pg";
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { Viewer } from "./viewer";

/** What the database is told of who asks, and when: row policies decide by nothing else. */
const toldOf = ({ audience, agency, agencyKind, actor, duties, purpose, basis, roles }: Viewer, now?: Date): string =>
  JSON.stringify({ audience, agency, agencyKind, actor, duties, purpose, basis, roles, now });

/** A statement, with its parameters, that tells the transaction it stands in who asks; `now` left out: the database's own. */
export const tellDatabase = (viewer: Viewer, now?: Date): [sql: string, parameters: string[]] => [
  "select set_config('app.viewer', $1, true)",
  [toldOf(viewer, now)],
];

/** The same as text, to be sent in one message with the `begin` before it: nothing is planned, and no row comes back. */
export const tellingDatabase = (viewer: Viewer, now?: Date): string =>
  `set local app.viewer = ${escapeLiteral(toldOf(viewer, now))}`;

/** For the connections of the owner role, who migrates and seeds: an explicit system context. */
export const SYSTEM_CONTEXT = "-c app.system=on";

/**
 * What row policies are written with, in every database. A transaction that was told nothing is nobody, and a system
 * context means something only on a connection of the role that owns the database.
 */
export class CreateRowSecurity20261122120000 implements MigrationInterface {
  name = "CreateRowSecurity20261122120000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_viewer() returns jsonb language sql stable parallel safe
        return nullif(current_setting('app.viewer', true), '')::jsonb;
      create function app_audience() returns text language sql stable parallel safe
        return coalesce(app_viewer() ->> 'audience', 'nobody');
      create function app_agency() returns text language sql stable parallel safe return app_viewer() ->> 'agency';
      create function app_granted(subject text, class text) returns boolean language sql stable parallel safe
        return coalesce((nullif(current_setting('app.grants', true), '')::jsonb -> subject) ? class, false);
      create function app_is_system() returns boolean language sql stable parallel safe
        return current_setting('app.system', true) = 'on' and pg_has_role(
          current_user, (select datdba from pg_database where datname = current_database()), 'usage');`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function app_is_system(); drop function app_granted(text, text); drop function app_agency();
      drop function app_audience(); drop function app_viewer();`);
  }
}

/**
 * Who may read the rows of a table, and who may add, change or remove some: conditions on the row. What is not said is
 * allowed to nobody; `write` says all three at once. A part that asks only about the caller is written as a sub-select
 * (`(select app_audience() = 'hub')`): PostgreSQL then judges it once for a statement and not once for a row.
 */
export type RowPolicy = { read: string; write?: string; add?: string; change?: string; remove?: string };

/**
 * What the row policies of housing and services ask of the roles that were told: whether the caller has one of them in a
 * programme today, at one of these places where it names any. `access/role-permissions.ts` judges in the same way.
 */
export const TOLD_ROLES = `
  create function app_today() returns date language sql stable parallel safe
    return (coalesce((app_viewer() ->> 'now')::timestamptz, now()) at time zone 'Asia/Seoul')::date;
  create function app_holds(of_programme text, wanted text[], places text[]) returns boolean
    language sql stable parallel safe
    return exists (
      select from jsonb_to_recordset(app_viewer() -> 'roles')
        as held (programme text, role text, scope text[], until date)
      where held.programme = of_programme and held.role = any(wanted)
        and (held.until is null or app_today() < held.until)
        and (coalesce(cardinality(held.scope), 0) = 0 or held.scope && places));`;

export const NO_TOLD_ROLES = "drop function app_holds(text, text[], text[]); drop function app_today();";

/**
 * Row security for one table, enabled and forced: whatever a condition does not allow is not there. The owner, as whom
 * this runs, sees rows only in the system context of migrations and seeds; other roles have no such policy at all.
 */
export const secureRows = (
  table: string,
  { read, write = "false", add = write, change = write, remove = write }: RowPolicy,
): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_system on ${table} to current_user
    using ((select app_is_system())) with check ((select app_is_system()));
  create policy ${table}_read on ${table} for select using (${read});
  create policy ${table}_add on ${table} for insert with check (${add});
  create policy ${table}_change on ${table} for update using (${change}) with check (${change});
  create policy ${table}_remove on ${table} for delete using (${remove});`;

/** The same for several tables that are protected alike. */
export const secureAll = (tables: readonly string[], policy: RowPolicy): string =>
  tables.map((table) => secureRows(table, policy)).join("");

/** Everybody may read such rows, and no request may change them. */
export const PUBLIC_ROWS: RowPolicy = { read: "true" };

/** Rows that exist only for the systems and the staff of agencies. */
export const MEMBERS_ONLY = "(select app_audience() in ('partner', 'staff'))";

export const openRows = (table: string): string => `
  drop policy ${table}_system on ${table}; drop policy ${table}_read on ${table}; drop policy ${table}_add on ${table};
  drop policy ${table}_change on ${table}; drop policy ${table}_remove on ${table};
  alter table ${table} no force row level security; alter table ${table} disable row level security;`;
