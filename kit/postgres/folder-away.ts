import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PostgresStartError } from "./postgres-start-error";
import type { User } from "./run-command";
import { traversableBy } from "./traversable-by";

/** The same folder each time for the same data folder, so that a later start finds what an earlier one put there. */
export function folderAway(dir: string): string {
  return join(
    realpathSync(tmpdir()),
    `tteurak-postgres-${createHash("sha256").update(dir).digest("hex").slice(0, 12)}`,
  );
}

export function makeFolderAway(dir: string, user: User): string {
  const away = folderAway(dir);
  mkdirSync(away, { recursive: true, mode: 0o755 });
  const found = lstatSync(away);
  // Anybody may create names in the temporary folder: one that is not ours could hold another's programs.
  const ours = found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  if (ours && traversableBy(user, away)) return away;
  throw rootPath(dir, `and ${away} cannot be used in its place`);
}

export function rootPath(dir: string, reason: string): PostgresStartError {
  return new PostgresStartError(
    "POSTGRES_ROOT_PATH",
    `PostgreSQL does not run as root, user namespaces are off, other users may not enter ${dir}, ${reason}:
     start the hub as an ordinary user, or let others enter that folder and those above it (chmod o+x).`,
  );
}
