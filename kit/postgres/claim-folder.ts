import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { PostgresStartError } from "./postgres-start-error";
import { startedAt } from "./started-at";

/** `abandoned`: an earlier hub died without giving the folder back, so its server may still be running. */
export type Claim = { abandoned: boolean; release(): void };

export function claimFolder(dir: string): Claim {
  const path = join(dir, "hub.pid");
  const mine = `${process.pid} ${startedAt(process.pid) ?? "unknown"}\n`;
  const held = read(path);
  if (held !== undefined) {
    refuseIfAlive(held, dir);
    discard(path, held, dir);
  }
  write(path, mine, dir);
  return {
    abandoned: held !== undefined,
    release: () => {
      if (read(path) === mine) rmSync(path, { force: true });
    },
  };
}

function write(path: string, content: string, dir: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    // A link appears with its whole content or not at all, and never replaces another hub's.
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw alreadyRunning(read(path) ?? "", dir);
  } finally {
    rmSync(draft, { force: true });
  }
}

function discard(path: string, held: string, dir: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return;
    throw cause;
  }
  const taken = readFileSync(aside, "utf8");
  // Another start may have put its own claim there since we looked: then it goes back.
  if (taken !== held) renameSync(aside, path);
  else rmSync(aside, { force: true });
  if (taken !== held) throw alreadyRunning(taken, dir);
}

function refuseIfAlive(held: string, dir: string): void {
  const [pid, began] = held.trim().split(" ");
  if (began && startedAt(Number(pid)) === began) throw alreadyRunning(held, dir);
}

function alreadyRunning(held: string, dir: string): PostgresStartError {
  return new PostgresStartError(
    "POSTGRES_ALREADY_RUNNING",
    `Another hub (pid ${held.split(" ")[0] || "unknown"}) already runs the database in ${dir}:
     stop it first, or give this hub a data folder of its own.`,
  );
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
