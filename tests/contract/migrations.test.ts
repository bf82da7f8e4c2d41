import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";
import { loadSubgraph, SUBGRAPHS } from "../../hub/subgraphs";
import { openDatabase, type Store } from "../../kit/database";
import type { StartError } from "../../kit/errors";
import { migrate } from "../../kit/migrate";
import { type Copies, copyDatabases } from "../kit/copies";

let copies: Copies;
beforeAll(async () => {
  copies = await copyDatabases();
});
afterAll(() => copies.drop());

const tables = async (db: DataSource): Promise<string[]> =>
  (
    (await db.query("select tablename as name from pg_tables where schemaname = 'public' order by 1")) as {
      name: string;
    }[]
  ).map(({ name }) => name);

describe.each(SUBGRAPHS)("the migrations of %s", (name) => {
  let db: DataSource;
  beforeAll(async () => {
    const { store } = await loadSubgraph(name);
    db = await openDatabase(store, { url: copies.urls[name].ownerUrl, system: true });
  });
  afterAll(() => db.destroy());

  it("make exactly the tables that the row classes describe", async () => {
    const { upQueries } = await db.driver.createSchemaBuilder().log();
    // Constraints and indexes are said once, in the migrations; the row classes say columns and their types.
    const columns = upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(ALTER TABLE \S+ DROP CONSTRAINT|DROP INDEX)/.test(query));
    expect(columns).toEqual([]);
  });

  it("FT-35 run down to nothing and up again", async () => {
    const before = await tables(db);
    for (const _migration of db.migrations) await db.undoLastMigration({ transaction: "each" });
    expect(await tables(db)).toEqual(["migration"]);
    await migrate(db);
    expect(await tables(db)).toEqual(before);
  });

  it("FT-60 run once although two processes start at once", async () => {
    await Promise.all([migrate(db), migrate(db)]);
    expect(await db.showMigrations()).toBe(false);
  });
});

describe("a migration", () => {
  class First20990101000000 implements MigrationInterface {
    name = "First20990101000000";
    up = (db: QueryRunner): Promise<void> => db.query("create table first (id int)");
    down = (db: QueryRunner): Promise<void> => db.query("drop table first");
  }
  let fails = false;
  class Second20990102000000 implements MigrationInterface {
    name = "Second20990102000000";
    async up(db: QueryRunner): Promise<void> {
      await db.query("create table second (id int)");
      if (fails) await db.query("select pg_terminate_backend(pg_backend_pid())");
      await db.query("alter table space add column second int");
    }
    async down(): Promise<void> {}
  }
  const owner = async (...more: Store["migrations"]): Promise<DataSource> => {
    const { store } = await loadSubgraph("housing");
    const next = { ...store, migrations: [...store.migrations, ...more] };
    return openDatabase(next, { url: copies.urls.housing.ownerUrl, system: true });
  };

  it("FT-32 that dies half way has done nothing, those before it stand, and the next start goes on", async () => {
    fails = true;
    const dying = await owner(First20990101000000, Second20990102000000);
    await expect(migrate(dying)).rejects.toThrow();
    await dying.destroy();
    fails = false;
    const next = await owner(First20990101000000, Second20990102000000);
    expect(await tables(next)).toContain("first");
    expect(await tables(next)).not.toContain("second");
    expect(await migrate(next)).toBe(1);
    expect(await tables(next)).toContain("second");
    await next.destroy();
  });

  it("FT-33 that would wait for a table in use is given up, says so, and holds up nobody", async () => {
    class Third20990103000000 implements MigrationInterface {
      name = "Third20990103000000";
      up = (db: QueryRunner): Promise<void> => db.query("alter table space add column third int");
      async down(): Promise<void> {}
    }
    const db = await owner(First20990101000000, Second20990102000000, Third20990103000000);
    const holding = db.createQueryRunner();
    await holding.startTransaction();
    await holding.query("select from space");
    const reader = db.createQueryRunner();
    const migrated = migrate(db).catch((error: StartError) => error);
    await reader.query("set lock_timeout = 0");
    const read = reader.query("select count(*) from space");
    expect(await migrated).toMatchObject({ code: "TABLE_IN_USE" });
    await read;
    await holding.rollbackTransaction();
    await holding.release();
    await reader.release();
    expect(await migrate(db)).toBe(1);
    await db.destroy();
  });
});
