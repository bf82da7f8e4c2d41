import pg from "pg";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { HUB } from "../../kit/caller-context";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { shape } from "../kit/servers";
import { NOT_ALLOWED, theAppRole } from "../kit/the-app-role";

/** Tables whose owner is not held to row policies, and why; every other table is forced. */
const NOT_FORCED = {
  migration: "the owner notes in it what was migrated, in every context; it holds names of migrations and nothing else",
};

let copies: Copies;
let databases: Record<SubgraphName, Database>;
beforeAll(async () => {
  copies = await copyDatabases();
  databases = await openDatabases(copies);
});
afterAll(async () => {
  await Promise.all(Object.values(databases).map((database) => database.close()));
  await copies.drop();
});

const TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;

describe.each(SUBGRAPHS)("the catalogue of %s", (name) => {
  const listed = async (sql: string): Promise<string[]> =>
    (await databases[name].asOwner(sql)).rows.map((row: { name: string }) => row.name);

  it("DB-01 has row security on for every table, and forced for all but those with a reason", async () => {
    expect(
      await listed(`select c.relname as name ${TABLES} where c.relkind in ('r', 'p') and not c.relrowsecurity`),
    ).toEqual([]);
    const loose = `select c.relname as name ${TABLES} where c.relkind in ('r', 'p') and not c.relforcerowsecurity`;
    expect(await listed(loose)).toEqual(Object.keys(NOT_FORCED));
  });

  it("DB-01 has a policy for reading every table", async () => {
    const unread = `select c.relname as name ${TABLES} where c.relkind in ('r', 'p') and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*'))`;
    expect(await listed(unread)).toEqual([]);
  });

  it("DB-01 the roles that work own nothing, bypass nothing and are members of nothing", async () => {
    const working = [`${name}_app`, `${name}_worker`];
    const { rows } = await databases[name].asOwner(
      `select rolname as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
         (select count(*)::int from pg_class where relowner = r.oid) as owns,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships
       from pg_roles r where rolname = any($1) order by 1`,
      [working],
    );
    expect(rows).toEqual(working.map((role) => ({ role, mighty: false, owns: 0, memberships: 0 })));
  });

  it("DB-04 has no view that reads with another's rights, and no stored copy of rows at all", async () => {
    const loose = `select c.relname as name ${TABLES} where c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
    expect(await listed(loose)).toEqual([]);
    expect(await listed(`select c.relname as name ${TABLES} where c.relkind = 'm'`)).toEqual([]);
  });

  it("DB-10 its app role is not its owner, and defines nothing", async () => {
    const { app } = databases[name];
    expect((await app.ask(null, "select current_user::text as role")).rows).toEqual([{ role: `${name}_app` }]);
    expect((await databases[name].asOwner("select current_user::text as role")).rows).toEqual([
      { role: `${name}_owner` },
    ]);
    for (const statement of [
      "create table own (id integer)",
      "create temp table own (id integer)",
      "create schema own",
      "create function leak(text) returns boolean language sql cost 0.0001 return true",
      "alter table fact_source disable row level security",
      "alter table fact_source no force row level security",
      "drop policy fact_source_read on fact_source",
      "create policy everybody on fact_source using (true)",
      "create or replace function app_is_system() returns boolean language sql return true",
      "truncate fact_source cascade",
      "drop table fact_source cascade",
      "create extension dblink",
      `set local role ${name}_owner`,
      `set session authorization ${name}_owner`,
      "alter role current_user bypassrls",
    ])
      await expect(app.ask(HUB, statement)).rejects.toMatchObject(NOT_ALLOWED);
  });

  it("DB-08 its app role dumps nothing: not past the row policies, not to files or programs, not whole tables in", async () => {
    const { app } = databases[name];
    // What pg_dump begins with: rather fail than dump some of the rows.
    const asPgDump = await theAppRole(copies.urls[name].appUrl, "-c row_security=off");
    try {
      const [table] = SECRET[name];
      await expect(asPgDump.ask(HUB, `copy ${table} to stdout`)).rejects.toMatchObject(NOT_ALLOWED);
      await expect(asPgDump.ask(HUB, `select * from ${table}`)).rejects.toMatchObject(NOT_ALLOWED);
      for (const target of ["'/tmp/rows'", "program 'cat'"])
        await expect(app.ask(HUB, `copy ${table} to ${target}`)).rejects.toMatchObject(NOT_ALLOWED);
      // With rows of its own, PostgreSQL copies nothing into a table that has row security.
      await expect(app.ask(HUB, `copy ${table} from stdin`)).rejects.toMatchObject({ code: "0A000" });
    } finally {
      await asPgDump.close();
    }
  });

  it("its owner dumps every row, in the system context alone", async () => {
    const [table] = SECRET[name];
    const all = (await databases[name].asOwner(`select from ${table}`)).rowCount;
    for (const [options, rows] of [
      [`${SYSTEM_CONTEXT} -c row_security=on`, all],
      ["-c row_security=on", 0],
    ] as const) {
      const dumping = await theAppRole(copies.urls[name].ownerUrl, options);
      expect((await dumping.ask(null, `copy ${table} to stdout`)).rowCount).toBe(rows);
      await dumping.close();
    }
  });

  it("DB-07 tells its app role nothing about hidden rows by statistics or by errors", async () => {
    const { app } = databases[name];
    for (const table of SECRET[name]) {
      expect((await app.ask(null, "select from pg_stats where tablename = $1", [table])).rowCount).toBe(0);
      // Judged before the policy, this would divide by zero for a hidden row.
      await expect(app.ask(null, `select from ${table} t where 1 / (length(t::text) * 0) = 1`)).resolves.toMatchObject({
        rowCount: 0,
      });
      expect(Number((await databases[name].asOwner(`select count(*) from ${table}`)).rows[0].count)).toBeGreaterThan(0);
    }
  });

  it("takes the word for a system context from its owner alone", async () => {
    const [table] = SECRET[name];
    const pretender = await theAppRole(copies.urls[name].appUrl, SYSTEM_CONTEXT);
    try {
      const said = "select current_setting('app.system') as said, app_is_system() as is";
      expect((await pretender.ask(null, said)).rows).toEqual([{ said: "on", is: false }]);
      expect((await pretender.ask(null, `select from ${table}`)).rowCount).toBe(0);
      await expect(pretender.ask(null, "insert into fact_source values ('x', 'x', 'x')")).rejects.toMatchObject(
        NOT_ALLOWED,
      );
    } finally {
      await pretender.close();
    }
    // Nor has the owner's connection any rows before it says so.
    const silent = await theAppRole(copies.urls[name].ownerUrl);
    try {
      expect((await silent.ask(null, `select from ${table}`)).rowCount).toBe(0);
    } finally {
      await silent.close();
    }
  });
});

/** Tables with rows, none of which exists for somebody who was told nothing. */
const SECRET: Record<SubgraphName, [string, ...string[]]> = {
  agencies: ["staff", "contract", "training_attendance"],
  housing: ["unit", "tenancy"],
  services: ["attendance", "enrolment"],
  residents: ["resident", "case_record", "recipient"],
};

describe("DB-06 the credentials of one subgraph", () => {
  const strange = SUBGRAPHS.flatMap((own) => SUBGRAPHS.filter((other) => other !== own).map((other) => [own, other]));

  it.each(strange as [SubgraphName, SubgraphName][])("of %s are refused at the database of %s", async (own, other) => {
    for (const role of ["appUrl", "ownerUrl"] as const) {
      const url = new URL(copies.urls[other].appUrl);
      const { username, password } = new URL(copies.urls[own][role]);
      Object.assign(url, { username, password });
      const refused = new pg.Client({ connectionString: url.toString() }).connect();
      // On one server the role has no right to connect; on another one there is no such role.
      await expect(refused).rejects.toMatchObject({ code: shape() === "http" ? "28P01" : "42501" });
    }
  });
});
