import pg from "pg";
import { refuseDemo } from "../../hub/refuse-demo";
import { loadSubgraph } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { SubgraphRuntime } from "../../kit/runtime";
import { type Copies, copyDatabases } from "../kit/copies";
import { hubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";

describe("demo credentials in the production profile", () => {
  let copies: Copies;
  let agencies: SubgraphRuntime;
  const { keysDir } = theServers();
  beforeAll(async () => {
    copies = await copyDatabases();
    agencies = await openSubgraph(await loadSubgraph("agencies"), {
      appUrl: copies.urls.agencies.appUrl,
      ownerUrl: null,
      keys: makeKeys(keysDir),
      seed: false,
      clock: () => new Date(),
      log: createLog("test", "fatal"),
    });
  });
  afterAll(async () => {
    await agencies.close();
    await copies.drop();
  });

  it("AU-23 keep a process from starting, in one line with cause and remedy", async () => {
    const { ended, said } = hubProcess(["hub/start-subgraph.ts", "agencies"], {
      TTEURAK_PROFILE: "production",
      TTEURAK_KEYS_DIR: keysDir,
      AGENCIES_PORT: "0",
      AGENCIES_DATABASE_URL: copies.urls.agencies.appUrl,
    });
    expect(await ended).toBe(1);
    expect(said().trim()).toMatch(/^DEMO_CREDENTIALS: .*holds 10 demo credential\(s\).*revokeClient/);
  });

  it("AU-23 are no obstacle once they are revoked", async () => {
    await expect(refuseDemo(agencies)).rejects.toMatchObject({ code: "DEMO_CREDENTIALS" });
    const owner = new pg.Client({ connectionString: copies.urls.agencies.ownerUrl, options: SYSTEM_CONTEXT });
    await owner.connect();
    await owner.query("update client set status = 'revoked' where synthetic");
    await expect(refuseDemo(agencies)).rejects.toMatchObject({ code: "DEMO_CREDENTIALS" });
    await owner.query("update account set status = 'ended', ended_at = now() where synthetic");
    await owner.end();
    await expect(refuseDemo(agencies)).resolves.toBeUndefined();
  });
});
