import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { PostgresStartError } from "./postgres-start-error";

/** Refuses data that this server must not touch; `missing` is the only reason to create a cluster. */
export function inspectCluster(cluster: string, serverVersion: string): "missing" | "usable" {
  if (!existsSync(cluster)) return "missing";
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    throw new PostgresStartError(
      "POSTGRES_DATA_BROKEN",
      `${cluster} exists but is no PostgreSQL data folder (no PG_VERSION): move it away or delete it, then start again.`,
    );
  }
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const wanted = serverVersion.split(".")[0] ?? serverVersion;
  if (found === wanted) return "usable";
  throw new PostgresStartError(
    "POSTGRES_DATA_VERSION",
    `${cluster} was written by PostgreSQL ${found}, but this hub runs PostgreSQL ${wanted}: dump it with version ${found}
     and load the dump here, or move it away to begin with an empty database.`,
  );
}
