import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { ask } from "./ask.fixture";
import { DoomedHub } from "./doomed-hub.fixture";
import { findProcesses } from "./find-processes";
import { startPostgres } from "./start-postgres";
import { startedAt } from "./started-at";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.fixture";

jest.setTimeout(30_000);

describe("starting after a sudden death", () => {
  afterAll(removeTemporaryFolders);

  it("begins afresh after kill -9 during initdb", async () => {
    const dir = temporaryFolder();
    const hub = DoomedHub.start({ dir, durable: false });
    await hub.reaches("initdb");
    await pause(60);
    await hub.kill();
    expect(existsSync(join(dir, "cluster"))).toBe(false);
    expect(readdirSync(dir).join()).toContain("cluster.partial-");

    const server = await startPostgres({ dir, durable: false });
    expect(server.fresh).toBe(true);
    expect(await ask(server.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.stop();
    expect(readdirSync(dir).sort()).toEqual(["cluster", "postgres.log", "superuser-password"]);
  });

  it("stops the orphan after kill -9 of its hub, then starts again after kill -9 of the hub and of the postmaster", async () => {
    const dir = temporaryFolder();
    const first = DoomedHub.start({ dir });
    const orphan = await first.ready();
    await ask(orphan.superuserUrl, "CREATE TABLE kept AS SELECT 1 AS number");
    await first.kill();
    expect(startedAt(orphan.pid)).toBeDefined();

    const second = DoomedHub.start({ dir });
    const next = await second.ready();
    expect(startedAt(orphan.pid)).toBeUndefined();
    expect(next.fresh).toBe(false);
    await ask(next.superuserUrl, "INSERT INTO kept VALUES (2)");
    await second.kill();
    process.kill(next.pid, "SIGKILL");

    const last = await startPostgres({ dir });
    expect(await ask(last.superuserUrl, "SELECT number FROM kept ORDER BY number")).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
    await last.stop();
    expect(findProcesses(join(dir, "cluster"))).toEqual([]);
  });

  it("tells that the postmaster died, and the next start recovers beside a child that is still busy", async () => {
    const dir = temporaryFolder();
    const server = await startPostgres({ dir });
    await ask(server.superuserUrl, "CREATE TABLE kept AS SELECT 3 AS number");
    const busy = ask(server.superuserUrl, "SELECT count(*) FROM generate_series(1, 1000000000)").catch(() => "cut off");
    await pause(100);
    process.kill(server.pid, "SIGKILL");
    expect(await server.exited).toEqual({ code: null, signal: "SIGKILL" });
    await server.stop();

    const again = await startPostgres({ dir });
    expect(await busy).toBe("cut off");
    expect(await ask(again.superuserUrl, "SELECT number FROM kept")).toEqual([{ number: 3 }]);
    await again.stop();
  });

  it("never stops a server that no hub started", async () => {
    const dir = temporaryFolder();
    const server = await startPostgres({ dir, durable: false });
    rmSync(join(dir, "hub.pid"));
    await expect(startPostgres({ dir, durable: false })).rejects.toMatchObject({
      code: "POSTGRES_ALREADY_RUNNING",
      message: expect.stringContaining(`pid ${server.pid}`),
    });
    expect(await ask(server.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.stop();
  });
});
