import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { findProcesses } from "./find-processes";
import { PostgresStartError } from "./postgres-start-error";
import { exists, startedAt } from "./started-at";

/** Leaves no process at work in the data folder, so that a new server may open it. */
export async function takeOverOrphan(
  cluster: string,
  abandoned: boolean,
  onProgress: (step: string) => void,
): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === undefined && !abandoned) return;
  if (pid !== undefined && findProcesses(cluster).includes(pid)) {
    if (!abandoned) throw strangerRuns(pid, cluster);
    onProgress(`orphan: stopping the PostgreSQL (pid ${pid}) that a killed hub left behind`);
    await endProcesses([pid], "SIGINT", 10_000);
  }
  // Children outlive a killed postmaster for a moment; a second server beside them would corrupt the data.
  await endProcesses(findProcesses(cluster), "SIGQUIT", 5_000);
  const stuck = findProcesses(cluster);
  if (stuck.length > 0) throw stuckProcesses(stuck, cluster);
  // The number now belongs to a zombie or to a stranger, and PostgreSQL would take that for a running server.
  if (pid !== undefined && exists(pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

export async function endProcesses(pids: number[], signal: NodeJS.Signals, patience: number): Promise<void> {
  for (const pid of pids) tell(pid, signal);
  const deadline = Date.now() + patience;
  while (pids.some((pid) => startedAt(pid) !== undefined) && Date.now() < deadline) await pause(20);
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ESRCH") throw cause;
  }
}

function postmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
    return pid > 0 ? pid : undefined;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}

function strangerRuns(pid: number, cluster: string): PostgresStartError {
  return new PostgresStartError(
    "POSTGRES_ALREADY_RUNNING",
    `A PostgreSQL (pid ${pid}) that no hub started already runs on ${cluster}: stop it with "kill -INT ${pid}", then start again.`,
  );
}

function stuckProcesses(pids: number[], cluster: string): PostgresStartError {
  return new PostgresStartError(
    "POSTGRES_ORPHAN_STUCK",
    `PostgreSQL processes of a killed hub (pid ${pids.join(", ")}) do not let go of ${cluster}:
     end them with "kill -9 ${pids.join(" ")}", then start again.`,
  );
}
