import { randomBytes } from "node:crypto";
import type { Log } from "../kit/log";
import { provisionDatabase } from "../kit/postgres/provision-database";
import { type PostgresServer, startPostgres } from "../kit/postgres/start-postgres";
import type { SubgraphSettings } from "./env";
import { preparedCluster } from "./prepared-cluster";
import { fail } from "./run";
import type { SubgraphName } from "./subgraphs";

export type DatabaseUrls = { appUrl: string; ownerUrl: string | null };

export type Databases = { urls: Map<SubgraphName, DatabaseUrls>; stop(): Promise<void> };

export type DatabasesWanted = {
  subgraphs: readonly [SubgraphName, SubgraphSettings][];
  /** The folder of the embedded server, which is started only where some database has no URL of its own. */
  dir: string;
  port: number | null;
  log: Log;
  onProgress: (step: string) => void;
};

/** A database for each subgraph: its own URL where one is set, else one of the embedded server. */
export async function openDatabases({ subgraphs, dir, port, log, onProgress }: DatabasesWanted): Promise<Databases> {
  const urls = new Map<SubgraphName, DatabaseUrls>();
  const embedded: SubgraphName[] = [];
  for (const [name, { databaseUrl, databaseOwnerUrl }] of subgraphs) {
    if (databaseUrl) urls.set(name, { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl });
    else embedded.push(name);
  }
  if (embedded.length === 0) return { urls, stop: async () => {} };
  const server = await keepRunning(dir, port, log, onProgress);
  try {
    onProgress(`databases: ${embedded.join(", ")}, each with roles of its own`);
    // The embedded server lives as long as this process, so its roles get new passwords at each start.
    const secret = () => randomBytes(24).toString("base64url");
    const provision = async (name: SubgraphName): Promise<void> =>
      void urls.set(
        name,
        await provisionDatabase(server.url, name, { owner: secret(), app: secret(), worker: secret() }),
      );
    await Promise.all(embedded.map(provision));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { urls, stop: server.stop };
}

/** The embedded server, started again on its port when it dies under a running hub; the pools then connect anew. */
async function keepRunning(
  dir: string,
  wantedPort: number | null,
  log: Log,
  onProgress: (step: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  let stopping = false;
  const start = (port?: number) => startPostgres({ dir, port, onProgress, prepared: preparedCluster });
  const first = await start(wantedPort ?? undefined);
  // The server that runs, or is being started again.
  let current: Promise<PostgresServer> = Promise.resolve(first);
  const watch = (watched: PostgresServer): void => {
    void watched.exited.then(async (exit) => {
      if (stopping) return;
      log.error({ exit }, "the embedded PostgreSQL died; starting it again");
      try {
        await watched.stop();
        if (stopping) return;
        current = start(watched.port);
        watch(await current);
      } catch (error) {
        fail(error);
      }
    });
  };
  watch(first);
  return {
    url: first.superuserUrl,
    async stop() {
      stopping = true;
      await (await current).stop();
    },
  };
}
