import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

import { ask } from "./ask.fixture";
import { DoomedHub } from "./doomed-hub.fixture";
import { findBinaries } from "./find-binaries";
import { startPostgres, type PostgresServer } from "./start-postgres";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.fixture";

jest.setTimeout(20_000);

describe("starting PostgreSQL on a folder", () => {
  const dir = temporaryFolder();
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ dir, durable: false });
  });
  afterAll(async () => {
    await server.stop();
    removeTemporaryFolders();
  });

  it("creates the cluster on the first start", async () => {
    expect(server).toMatchObject({ host: "127.0.0.1", fresh: true, dataDir: join(dir, "cluster") });
    const [row] = await ask(
      server.superuserUrl,
      "SELECT current_setting('server_version') AS version, pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database WHERE datname = 'postgres'",
    );
    expect(row).toEqual({ version: "17.10", encoding: "UTF8", datcollate: "C.UTF-8" });
  });

  it("keeps the superuser's password in a file that only its owner may read", () => {
    const path = join(dir, "superuser-password");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(server.superuserUrl).toContain(readFileSync(path, "utf8").trim());
  });

  it("turns fsync off only where it was told that durability does not matter", async () => {
    expect(await ask(server.superuserUrl, "SHOW fsync")).toEqual([{ fsync: "off" }]);
  });

  it("refuses a wrong superuser password", async () => {
    await expect(ask(`postgres://postgres:wrong@127.0.0.1:${server.port}/postgres`, "SELECT 1")).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it("refuses a second hub beside the first, and says which process holds the folder", async () => {
    const second = DoomedHub.start({ dir });
    const { code, message } = await second.refusal();
    expect(code).toBe("POSTGRES_ALREADY_RUNNING");
    expect(message).toContain(`pid ${process.pid}`);
    expect(await ask(server.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("refuses a port that somebody else holds, and leaves the folder free", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    await server.stop();
    await expect(startPostgres({ dir, port, durable: false })).rejects.toMatchObject({
      code: "POSTGRES_PORT_TAKEN",
      message: expect.stringContaining(`Port ${port} `),
    });
    expect(existsSync(join(dir, "hub.pid"))).toBe(false);
    taken.close();
  });

  it("starts warm with the same rows, durable, and stops twice without complaint", async () => {
    server = await startPostgres({ dir, durable: false });
    await ask(server.superuserUrl, "CREATE TABLE kept AS SELECT 7 AS number");
    await server.stop();
    await server.stop();
    expect(existsSync(join(dir, "hub.pid"))).toBe(false);
    server = await startPostgres({ dir });
    expect(server.fresh).toBe(false);
    expect(await ask(server.superuserUrl, "SELECT number, current_setting('fsync') AS fsync FROM kept")).toEqual([
      { number: 7, fsync: "on" },
    ]);
  });

  it("begins the log anew once it has grown beyond ten megabytes", async () => {
    await server.stop();
    const log = join(dir, "postgres.log");
    truncateSync(log, 11 * 1024 * 1024);
    server = await startPostgres({ dir, durable: false });
    expect(statSync(log).size).toBeLessThan(100_000);
  });
});

describe("data that must not be touched", () => {
  afterAll(removeTemporaryFolders);

  it("refuses the data of another major version and names both", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "cluster"));
    writeFileSync(join(dir, "cluster", "PG_VERSION"), "16\n");
    await expect(startPostgres({ dir })).rejects.toMatchObject({
      code: "POSTGRES_DATA_VERSION",
      message: expect.stringMatching(/PostgreSQL 16\b.*PostgreSQL 17\b/),
    });
  });

  it("refuses a folder that is no data folder and deletes nothing in it", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "cluster"));
    appendFileSync(join(dir, "cluster", "letter.txt"), "mine");
    await expect(startPostgres({ dir })).rejects.toMatchObject({ code: "POSTGRES_DATA_BROKEN" });
    expect(readFileSync(join(dir, "cluster", "letter.txt"), "utf8")).toBe("mine");
  });

  it("refuses a cluster whose superuser password is lost", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "cluster"));
    writeFileSync(join(dir, "cluster", "PG_VERSION"), "17\n");
    await expect(startPostgres({ dir })).rejects.toMatchObject({
      code: "POSTGRES_PASSWORD_LOST",
      message: expect.not.stringContaining("\n"),
    });
  });

  it("points to the *_DATABASE_URL variables where no embedded server exists", () => {
    expect(() => findBinaries("sunos", "sparc")).toThrow(
      expect.objectContaining({
        code: "POSTGRES_UNSUPPORTED_PLATFORM",
        message: expect.stringContaining("*_DATABASE_URL"),
      }),
    );
  });
});
