import type { DataSource } from "typeorm";
import { loadSubgraph, SUBGRAPHS } from "../../hub/subgraphs";
import { openDatabase } from "../../kit/database";
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
