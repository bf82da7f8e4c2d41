import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { PostgresStartError } from "./postgres-start-error";

/** Kept before the cluster exists, so that a crash in between never leaves a database nobody can enter. */
export function superuserPassword(dir: string, cluster: string): string {
  const path = join(dir, "superuser-password");
  const kept = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (kept) return kept;
  if (existsSync(cluster)) {
    throw new PostgresStartError(
      "POSTGRES_PASSWORD_LOST",
      `${path} is missing, so nobody can enter the database in ${cluster}:
       put the file back from your backup, or move ${cluster} away to begin with an empty database.`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  writeFileSync(`${path}.new`, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return password;
}
