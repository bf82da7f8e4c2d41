import "reflect-metadata";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { forEachSubgraph, loadSubgraph, type SubgraphName } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { prepareDatabase } from "../../kit/open-subgraph";
import { provisionDatabase } from "../../kit/postgres/provision-database";
import { type PostgresServer, startPostgres } from "../../kit/postgres/start-postgres";
import globalTeardown from "./global-teardown";
import { rememberServers, shape } from "./servers";

declare global {
  var testServers: { folder: string; servers: PostgresServer[] } | undefined;
}

/** A database server may stand in any time zone, and be told so by whoever runs it (FT-44). */
async function standElsewhere(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("alter system set timezone = 'America/New_York'");
  await client.query("select pg_reload_conf()");
  await client.end();
}

/** Real servers for the whole run, with four databases, migrated and seeded, of which each test file gets copies. */
export default async function globalSetup(): Promise<void> {
  // Where jest leaves its report.
  mkdirSync(".data", { recursive: true });
  if (process.env.TEST_WITHOUT_SERVERS) return;
  const folder = mkdtempSync(join(tmpdir(), "tteurak-test-"));
  const keysDir = join(folder, "keys");
  const keys = makeKeys(keysDir);
  const servers: PostgresServer[] = [];
  globalThis.testServers = { folder, servers };
  const start = async (name: string) => {
    const server = await startPostgres({ dir: join(folder, name), durable: false });
    servers.push(server);
    await standElsewhere(server.superuserUrl);
    return server;
  };
  const shared = shape() === "one-process" ? await start("postgres") : null;
  const prepare = async (name: SubgraphName) => {
    const { superuserUrl } = shared ?? (await start(name));
    const passwords = { owner: "owner", app: "app", worker: "worker" };
    const { ownerUrl, appUrl } = await provisionDatabase(superuserUrl, name, passwords);
    await prepareDatabase(await loadSubgraph(name), ownerUrl, keys);
    return { superuserUrl, ownerUrl, appUrl };
  };
  try {
    rememberServers({ keysDir, databases: await forEachSubgraph(prepare) });
  } catch (error) {
    // Nobody tears down after a set-up that failed.
    await globalTeardown();
    throw error;
  }
}
