import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";

import { choosePlace, type Place } from "./choose-place";
import { claimFolder, type Claim } from "./claim-folder";
import { createCluster, removePartialClusters } from "./create-cluster";
import { findBinaries } from "./find-binaries";
import { inspectCluster } from "./inspect-cluster";
import { pickFreePort } from "./pick-free-port";
import { PostgresStartError } from "./postgres-start-error";
import { runServer, type RunningServer, type ServerExit } from "./run-server";
import { superuserPassword } from "./superuser-password";
import { takeOverOrphan } from "./take-over-orphan";

export type PostgresServer = {
  host: string;
  port: number;
  superuserUrl: string;
  dataDir: string;
  pid: number;
  /** The data folder was created by this start. */
  fresh: boolean;
  /** Resolves when the server ends, asked or not. */
  exited: Promise<ServerExit>;
  stop(): Promise<void>;
};

export type StartPostgres = {
  dir: string;
  port?: number;
  /** Without it a power cut may ruin the data: for tests only. */
  durable?: boolean;
  onProgress?: (step: string) => void;
  /** The folder of a cluster that may have been prepared ahead, and is copied where there is none yet. */
  prepared?: () => string;
};

type Placed = StartPostgres & { durable: boolean; onProgress: (step: string) => void };

const HOST = "127.0.0.1";

/** The server belongs to this process; a hub that was killed gives it back at the next start. */
export async function startPostgres(options: StartPostgres): Promise<PostgresServer> {
  mkdirSync(options.dir, { recursive: true });
  const settled = { durable: true, onProgress: () => {}, ...options, dir: realpathSync(options.dir) };
  const claim = claimFolder(settled.dir);
  try {
    return await startInClaimed(claim, settled);
  } catch (cause) {
    claim.release();
    throw cause;
  }
}

async function startInClaimed(claim: Claim, options: Placed): Promise<PostgresServer> {
  const { dir, durable, onProgress, prepared } = options;
  const binaries = findBinaries();
  const place = choosePlace(dir, binaries, onProgress);
  await removePartialClusters(place.cluster);
  const fresh = inspectCluster(place.cluster, binaries.version) === "missing";
  const password = superuserPassword(dir, place.cluster);
  if (fresh) {
    onProgress(`initdb: creating an empty database in ${place.cluster}`);
    await createCluster(place, password, durable, prepared?.());
  }
  await takeOverOrphan(place.cluster, claim.abandoned, onProgress);
  const { server, port } = await runOnPort(place, options);
  onProgress(`ready: PostgreSQL ${binaries.version} listens on ${HOST}:${port}`);
  let stopped: Promise<void> | undefined;
  return {
    host: HOST,
    port,
    superuserUrl: `postgres://postgres:${encodeURIComponent(password)}@${HOST}:${port}/postgres`,
    dataDir: place.cluster,
    pid: server.pid,
    fresh,
    exited: server.exited,
    stop: () => (stopped ??= server.stop().then(claim.release)),
  };
}

async function runOnPort(place: Place, options: Placed): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await pickFreePort());
    options.onProgress(`start: PostgreSQL on ${HOST}:${port}`);
    try {
      const log = join(options.dir, "postgres.log");
      return { port, server: await runServer(place, port, options.durable, log, options.onProgress) };
    } catch (cause) {
      // Somebody may take a port between our finding it free and PostgreSQL's using it.
      const again = options.port === undefined && attempt < 3;
      if (!again || !(cause instanceof PostgresStartError) || cause.code !== "POSTGRES_PORT_TAKEN") throw cause;
    }
  }
}
