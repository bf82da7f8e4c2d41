import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { sep } from "node:path";

import { startedAt } from "./started-at";

type RunningProcess = { pid: number; command: string; cwd: string | undefined };

// `cp` copies a prepared cluster.
const POSTGRES = /^(\S*\/)?(postgres|initdb|unshare|cp)(:|\s|$)/;

/** The living PostgreSQL processes that work in this data folder, the postmaster's children included (Linux). */
export function findProcesses(dataFolder: string): number[] {
  return runningProcesses()
    .filter(
      ({ command, cwd }) => POSTGRES.test(command) && (isWithin(cwd, dataFolder) || mentions(command, dataFolder)),
    )
    .map(({ pid }) => pid)
    .filter((pid) => startedAt(pid) !== undefined);
}

function isWithin(cwd: string | undefined, folder: string): boolean {
  return cwd === folder || (cwd?.startsWith(folder + sep) ?? false);
}

function mentions(command: string, folder: string): boolean {
  return `${command} `.includes(` ${folder} `);
}

function runningProcesses(): RunningProcess[] {
  if (process.platform === "linux")
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap(fromProc);
  if (process.platform === "win32") return [];
  return execFileSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 64 << 20 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && command ? [{ pid: Number(pid), command, cwd: undefined }] : [];
    });
}

function fromProc(pid: string): RunningProcess[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return command ? [{ pid: Number(pid), command, cwd: cwdOf(pid) }] : [];
  } catch {
    return [];
  }
}

function cwdOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
