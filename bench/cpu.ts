import { readdirSync, readFileSync } from "node:fs";

// The kernel counts in ticks of 1/100 s towards its readers on every Linux that Node runs on.
const MILLISECONDS_A_TICK = 10;

type Times = { parent: number; own: number; ofEndedChildren: number };

/** Throws where there is no /proc to read: CPU is half of what this bench measures. */
export function insistOnLinux(): void {
  if (process.platform !== "linux") throw new Error("The bench reads CPU times from /proc: run it on Linux.");
}

/** CPU milliseconds that these processes have used, user and system, all threads. */
export const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + timesOf(pid).own, 0);

/** The same of a process and all its children, those that have ended included: a PostgreSQL server and its backends. */
export function cpuOfFamily(pid: number): number {
  const { own, ofEndedChildren } = timesOf(pid);
  const living = childrenOf(pid).reduce((sum, { own: times }) => sum + times, 0);
  return own + ofEndedChildren + living;
}

function childrenOf(pid: number): Times[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const times = timesOf(Number(name));
        return times.parent === pid ? [times] : [];
      } catch {
        return []; // It ended while we were looking.
      }
    });
}

function timesOf(pid: number): Times {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The command's name before the last parenthesis may itself hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system, childUser, childSystem] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) * MILLISECONDS_A_TICK);
  return {
    parent: Number(fields[1]),
    own: (user ?? 0) + (system ?? 0),
    ofEndedChildren: (childUser ?? 0) + (childSystem ?? 0),
  };
}
