import type { ChildProcess } from "node:child_process";
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Place } from "./choose-place";
import { PostgresStartError } from "./postgres-start-error";
import { runCommand } from "./run-command";

export type ServerExit = { code: number | null; signal: string | null };

export type RunningServer = { pid: number; exited: Promise<ServerExit>; stop(): Promise<void> };

const LOG_LIMIT = 10 * 1024 * 1024;

const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "password_encryption=scram-sha-256",
];

const FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Resolves when the server takes connections, however long a recovery from a crash needs. */
export async function runServer(
  place: Place,
  port: number,
  durable: boolean,
  logPath: string,
  onProgress: (step: string) => void,
): Promise<RunningServer> {
  const log = openLog(logPath);
  const settings = [...SETTINGS, ...(durable ? [] : FORGETFUL)].flatMap((setting) => ["-c", setting]);
  const args = ["-D", place.cluster, "-p", String(port), ...settings];
  // The log goes to a file and not through Node, so that a server outlives its hub without a broken pipe.
  const child = runCommand(place.runner, place.binaries.postgres, args, dirname(place.cluster), [
    "ignore",
    log.descriptor,
    log.descriptor,
  ]);
  closeSync(log.descriptor);
  const exited = exitOf(child);
  const outcome = await Promise.race([
    exited.then(() => "exited" as const),
    ready(place.cluster, child, logPath, onProgress),
  ]);
  if (outcome === "exited" || child.pid === undefined) throw startFailure(port, logPath, log.offset);
  return { pid: child.pid, exited, stop: () => stop(child, exited) };
}

function openLog(path: string): { descriptor: number; offset: number } {
  const descriptor = openSync(path, "a", 0o600);
  if (fstatSync(descriptor).size > LOG_LIMIT) ftruncateSync(descriptor);
  return { descriptor, offset: fstatSync(descriptor).size };
}

function exitOf(child: ChildProcess): Promise<ServerExit> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
}

async function ready(
  cluster: string,
  child: ChildProcess,
  logPath: string,
  onProgress: (step: string) => void,
): Promise<"ready" | "gone"> {
  const slow = Date.now() + 5_000;
  let told = false;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (saysReady(cluster, child.pid)) return "ready";
    if (!told && Date.now() > slow) onProgress(`recovery: PostgreSQL still brings its data in order; see ${logPath}`);
    told = told || Date.now() > slow;
    await pause(10);
  }
  return new Promise(() => {});
}

function saysReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return lines[0] === String(pid) && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function startFailure(port: number, logPath: string, offset: number): PostgresStartError {
  const said = readFileSync(logPath).subarray(offset).toString("utf8");
  if (/could not bind .*in use/i.test(said)) {
    return new PostgresStartError(
      "POSTGRES_PORT_TAKEN",
      `Port ${port} on 127.0.0.1 is already in use: stop what listens there, or choose another port for PostgreSQL.`,
    );
  }
  const reason = said.split("\n").findLast((line) => /FATAL|PANIC|error/.test(line)) ?? "it said nothing";
  return new PostgresStartError(
    "POSTGRES_START_FAILED",
    `PostgreSQL did not start (${reason}): read ${logPath} and mend the cause.`,
  );
}

async function stop(child: ChildProcess, exited: Promise<ServerExit>): Promise<void> {
  child.kill("SIGINT");
  const impatient = setTimeout(() => child.kill("SIGQUIT"), 10_000);
  await exited;
  clearTimeout(impatient);
}
