import { once } from "node:events";
import { chownSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";

import { makePrivateFolder, type Place } from "./choose-place";
import { copyPrepared } from "./copy-prepared";
import { findProcesses } from "./find-processes";
import { PostgresStartError } from "./postgres-start-error";
import { runCommand } from "./run-command";
import { endProcesses } from "./take-over-orphan";

// Text is compared by code points, as the ids, codes and cursors of this hub want it, and several times faster.
const COLLATION = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

// With locale C, pg_trgm finds no trigrams in Hangul. macOS has no C.UTF-8, but the same character types under another name.
const LOCALE = process.platform === "darwin" ? ["--locale=C", "--lc-ctype=UTF-8"] : ["--locale=C.UTF-8"];

/** The cluster appears under its own name only when it is whole. */
export async function createCluster(
  place: Place,
  password: string,
  durable: boolean,
  prepared?: string,
): Promise<void> {
  const { cluster, runner } = place;
  const partial = `${cluster}.partial-${process.pid}`;
  makePrivateFolder(partial, runner);
  const passwordFile = `${partial}.password`;
  try {
    if (prepared && (await copyPrepared(place, prepared, partial, password, durable)))
      return keep(partial, place, durable);
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runner.user) chownSync(passwordFile, runner.user.uid, runner.user.gid);
    await initdb(place, partial, passwordFile, durable);
    keep(partial, place, durable);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function keep(partial: string, { cluster }: Place, durable: boolean): void {
  renameSync(partial, cluster);
  if (durable && process.platform !== "win32") syncFolder(dirname(cluster));
}

/** Removes what an initdb that was killed, or whose hub was killed, left behind. */
export async function removePartialClusters(cluster: string): Promise<void> {
  const parent = dirname(cluster);
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(`${basename(cluster)}.partial-`))) {
    const partial = join(parent, name);
    await endProcesses(findProcesses(partial), "SIGKILL", 5_000);
    rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function initdb(
  { cluster, binaries, runner }: Place,
  partial: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  // Checksums cannot be turned on later: the tool for that is not among the packaged binaries.
  const args = ["-D", partial, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  const switches = [...LOCALE, ...COLLATION, "--data-checksums", ...(durable ? [] : ["--no-sync"])];
  const child = runCommand(runner, binaries.initdb, [...args, ...switches], dirname(cluster), [
    "ignore",
    "ignore",
    "pipe",
  ]);
  const closed = once(child, "close").catch((cause: Error) => [cause.message]);
  const said = child.stderr ? await text(child.stderr) : "";
  const [code] = (await closed) as [number | string | null];
  if (code === 0) return;
  const reason = said.split("\n").find((line) => /error|fatal|could not/i.test(line)) ?? `it ended with ${code}`;
  throw new PostgresStartError(
    "POSTGRES_INITDB_FAILED",
    `PostgreSQL could not create its data folder ${cluster} (${reason}): see that the disk has room and the folder is writable, then start again.`,
  );
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
