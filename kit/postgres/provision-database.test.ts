import { ask } from "./ask.fixture";
import { provisionDatabase, type DatabaseUrls } from "./provision-database";
import { startPostgres, type PostgresServer } from "./start-postgres";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.fixture";

jest.setTimeout(20_000);

const NAMES = ["accounts", "directory", "residents", "housing"];
const PASSWORDS = { owner: "o'wn%er/@:", app: "a pp\\?#", worker: '뜨락"$1' };

describe("four databases in one server", () => {
  let server: PostgresServer;
  let urls: DatabaseUrls[];
  beforeAll(async () => {
    server = await startPostgres({ dir: temporaryFolder(), durable: false });
    urls = await Promise.all(NAMES.map((name) => provisionDatabase(server.superuserUrl, name, PASSWORDS)));
    await ask(urls[0]!.ownerUrl, "CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL)");
  });
  afterAll(async () => {
    await server.stop();
    removeTemporaryFolders();
  });

  it("lets no role into another's database", async () => {
    const refusals: string[] = [];
    for (const [position, own] of urls.entries()) {
      for (const url of Object.values(own)) {
        expect(await ask(url, "SELECT current_database() AS name")).toEqual([{ name: NAMES[position] }]);
        for (const other of [...NAMES, "postgres", "template1"].filter((name) => name !== NAMES[position])) {
          const elsewhere = Object.assign(new URL(url), { pathname: `/${other}` }).href;
          refusals.push(
            await ask(elsewhere, "SELECT 1").then(
              () => "entered",
              (cause: Error) => cause.message,
            ),
          );
        }
      }
    }
    expect(refusals).toHaveLength(4 * 3 * 5);
    expect(refusals.filter((message) => !message.startsWith("permission denied for database"))).toEqual([]);
  });

  it("gives the roles no power over the server", async () => {
    const rows = await ask(
      server.superuserUrl,
      `SELECT rolname FROM pg_roles WHERE rolname ~ '^[^p].*_(owner|app|worker)$'
      AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR NOT rolcanlogin)`,
    );
    expect(rows).toEqual([]);
  });

  it.each(["appUrl", "workerUrl"] as const)(
    "lets the role behind %s read and write rows, but not shape tables",
    async (role) => {
      const url = urls[0]![role];
      await ask(url, "INSERT INTO person (name) VALUES ('ana')");
      await ask(url, "UPDATE person SET name = 'abe'");
      expect(await ask(url, "SELECT name FROM person")).toEqual([{ name: "abe" }]);
      await ask(url, "DELETE FROM person");
      for (const sql of [
        "CREATE TABLE mine (id int)",
        "CREATE TEMP TABLE mine (id int)",
        "TRUNCATE person",
        "ALTER TABLE person ADD age int",
        "DROP TABLE person",
        "CREATE SCHEMA mine",
      ]) {
        await expect(ask(url, sql)).rejects.toThrow(/permission denied|must be owner/);
      }
    },
  );

  it("keeps the app from waiting long", async () => {
    const sql =
      "SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle";
    expect(await ask(urls[0]!.appUrl, sql)).toEqual([{ statement: "5s", lock: "3s", idle: "10s" }]);
    expect(await ask(urls[0]!.workerUrl, sql)).toEqual([{ statement: "0", lock: "3s", idle: "10s" }]);
  });

  it("finds Hangul that is alike, and keeps old Hangul byte for byte", async () => {
    const [alike] = await ask<{ similarity: number }>(
      urls[0]!.appUrl,
      "SELECT similarity('함께 행복한 뜨락', '행복한 뜨락')",
    );
    expect(alike!.similarity).toBeGreaterThan(0.5);
    const old = "\u1112\u119E\u11AB글 \u1100\u119E";
    const kept = await ask(
      urls[0]!.appUrl,
      "INSERT INTO person (name) VALUES ($1) RETURNING name, encode(convert_to(name, 'UTF8'), 'hex') AS bytes",
      [old],
    );
    expect(kept).toEqual([{ name: old, bytes: Buffer.from(old).toString("hex") }]);
  });

  it("sets the passwords anew, and gives back nothing that a migration took away", async () => {
    await ask(urls[3]!.ownerUrl, "CREATE TABLE entry (id int)");
    await ask(urls[3]!.ownerUrl, "REVOKE DELETE ON entry FROM housing_app");
    const again = await provisionDatabase(server.superuserUrl, "housing", { ...PASSWORDS, app: "new" });
    await expect(ask(urls[3]!.appUrl, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(await ask(again.appUrl, "SELECT id FROM entry")).toEqual([]);
    await expect(ask(again.appUrl, "DELETE FROM entry")).rejects.toThrow(/permission denied/);
  });

  it("completes what an interrupted provisioning began", async () => {
    await ask(server.superuserUrl, "CREATE ROLE stats_owner SUPERUSER");
    await ask(server.superuserUrl, "CREATE DATABASE stats OWNER stats_owner");
    const { ownerUrl, appUrl } = await provisionDatabase(server.superuserUrl, "stats", PASSWORDS, ["pg_trgm"]);
    await ask(ownerUrl, "CREATE TABLE cube (id int)");
    expect(await ask(appUrl, "SELECT id FROM cube")).toEqual([]);
    expect(await ask(ownerUrl, "SELECT rolsuper FROM pg_roles WHERE rolname = 'stats_owner'")).toEqual([
      { rolsuper: false },
    ]);
    await expect(ask(urls[0]!.appUrl.replace("/accounts", "/stats"), "SELECT 1")).rejects.toThrow(
      /permission denied for database/,
    );
  });

  it("takes a name with quotes for a name, and refuses one that PostgreSQL would cut", async () => {
    const odd = `o'd"d-1`;
    const { appUrl } = await provisionDatabase(server.superuserUrl, odd, PASSWORDS, []);
    expect(await ask(appUrl, "SELECT current_database() AS name, current_user AS role")).toEqual([
      { name: odd, role: `${odd}_app` },
    ]);
    await expect(provisionDatabase(server.superuserUrl, "n".repeat(60), PASSWORDS)).rejects.toThrow(/too long/);
  });
});
