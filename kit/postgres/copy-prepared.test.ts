import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";

import { ask } from "./ask.fixture";
import { removePartialClusters } from "./create-cluster";
import { startPostgres } from "./start-postgres";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.fixture";

jest.setTimeout(30_000);

describe("a cluster that was prepared ahead", () => {
  const preparing = temporaryFolder();
  const prepared = (): string => join(preparing, "cluster");
  let password: string;
  beforeAll(async () => {
    const server = await startPostgres({ dir: preparing, durable: false });
    await ask(server.superuserUrl, "create table prepared as select 7 as number");
    password = new URL(server.superuserUrl).password;
    await server.stop();
  });
  afterAll(removeTemporaryFolders);

  it.each([true, false])("is copied whole, under a superuser password of its own (durable: %s)", async (durable) => {
    const server = await startPostgres({ dir: temporaryFolder(), durable, prepared });
    try {
      expect(await ask(server.superuserUrl, "select number from prepared")).toEqual([{ number: 7 }]);
      const asPrepared = new URL(server.superuserUrl);
      asPrepared.password = password;
      await expect(ask(asPrepared.href, "select 1")).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  });

  it("is left alone where it is not there or damaged: the cluster is made from nothing", async () => {
    truncateSync(join(prepared(), "global/pg_control"), 100);
    for (const folder of [prepared(), join(preparing, "nowhere")]) {
      const server = await startPostgres({ dir: temporaryFolder(), durable: false, prepared: () => folder });
      try {
        expect(await ask(server.superuserUrl, "select to_regclass('prepared') as found")).toEqual([{ found: null }]);
      } finally {
        await server.stop();
      }
    }
  });
});

it("a copying whose hub was killed is ended, and what it copied removed", async () => {
  const folder = temporaryFolder();
  const prepared = join(folder, "prepared");
  const cluster = join(folder, "cluster");
  const partial = `${cluster}.partial-1`;
  for (const made of [prepared, partial]) mkdirSync(made);
  // It waits for somebody to write into what it copies.
  execFileSync("mkfifo", [join(prepared, "never-written")]);
  const copying = spawn("cp", ["-R", "--copy-contents", `${prepared}/.`, partial]);
  const ended = once(copying, "exit");
  await once(copying, "spawn");
  await removePartialClusters(cluster);
  expect(await ended).toEqual([null, "SIGKILL"]);
  expect(existsSync(partial)).toBe(false);
});
