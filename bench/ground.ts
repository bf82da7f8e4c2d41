import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { SUBGRAPHS, type SubgraphName } from "../hub/subgraphs";
import { type Keys, makeKeys } from "../kit/keys";
import { provisionDatabase } from "../kit/postgres/provision-database";
import { startPostgres } from "../kit/postgres/start-postgres";
import { clientId } from "../seed/slugs";
import { makeOwnClient } from "./own-client";
import { runProcess } from "./processes";

/** What all contenders stand on: one database server with the four databases, seeded once, and one set of keys. */
export type Ground = {
  keys: Keys;
  /** The credential that every contender is asked with. */
  credential: string;
  /** The variables by which a process of the hub finds keys and databases. */
  env: Record<string, string>;
  postgres: { pid: number; superuserUrl: string; logFile: string };
  close(): Promise<void>;
};

/** The agency that everybody is asked as. */
export const PARTNER = "jpdc";

export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "tteurak-bench-"));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  const server = await startPostgres({ dir: join(folder, "postgres"), durable: true }).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  const close = () => server.stop().finally(removeFolder);
  try {
    const keysDir = join(folder, "keys");
    const keys = makeKeys(keysDir);
    const urls = await databaseUrls(server.superuserUrl);
    const own = {
      TTEURAK_KEYS_DIR: keysDir,
      TTEURAK_ANCHORS_DIR: join(folder, "anchors"),
      TTEURAK_PROFILE: "production",
      // The contenders have no registry of operations: everybody is sent the same texts.
      GATEWAY_CLASSIFIED_OPERATIONS: "any",
      GATEWAY_PORT: "0",
      // No load balancer asks whether they are ready.
      TTEURAK_DRAIN_SECONDS: "0",
      GATEWAY_COST_PER_MINUTE: "1000000000",
    };
    // The invented rows that everybody answers from have no place in production; the contenders run in its profile.
    const seeding = { ...own, TTEURAK_PROFILE: "development", ...urls.app, ...urls.owner };
    await runProcess({ script: "hub/migrate.ts", args: ["--seed"], env: seeding });
    await settle(Object.values(urls.owner));
    const credential = await makeOwnClient(urls.owner[ownerVariable("agencies")] ?? "", clientId(PARTNER));
    return {
      keys,
      credential,
      env: { ...own, ...urls.app },
      postgres: {
        pid: server.pid,
        superuserUrl: server.superuserUrl,
        logFile: join(folder, "postgres", "postgres.log"),
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function databaseUrls(superuserUrl: string): Promise<Record<"app" | "owner", Record<string, string>>> {
  const urls = { app: {} as Record<string, string>, owner: {} as Record<string, string> };
  for (const name of SUBGRAPHS) {
    const passwords = { owner: "owner", app: "app", worker: "worker" };
    const { appUrl, ownerUrl } = await provisionDatabase(superuserUrl, name, passwords);
    urls.app[databaseVariable(name)] = appUrl;
    urls.owner[ownerVariable(name)] = ownerUrl;
  }
  return urls;
}

/** Does what PostgreSQL's own housekeeping does some minutes after rows came in: measured is a hub that has been running. */
async function settle(ownerUrls: readonly string[]): Promise<void> {
  for (const connectionString of ownerUrls) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query("vacuum (analyze)").finally(() => client.end());
  }
}

const ownerVariable = (name: SubgraphName): string => `${name.toUpperCase()}_DATABASE_OWNER_URL`;

export const databaseVariable = (name: SubgraphName): string => `${name.toUpperCase()}_DATABASE_URL`;

export const urlVariable = (name: SubgraphName): string => `${name.toUpperCase()}_URL`;
