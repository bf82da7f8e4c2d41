import { setTimeout as pause } from "node:timers/promises";
import type { Contender } from "./contenders/contender";
import { cpuOf, cpuOfFamily } from "./cpu";
import { load } from "./load";
import type { Options } from "./options";

/** What one contender did in one round. CPU in milliseconds per 1,000 requests, latencies in milliseconds. */
export type Figures = {
  requestsPerSecond: number;
  p50: number;
  p95: number;
  p99: number;
  cpu: number;
  databaseCpu: number;
};

export type Measured<Name extends string> = Record<Name, Figures[]>;

export type Load = Pick<Options, "rounds" | "seconds" | "warmUpSeconds" | "connections">;

/** One contender after the other, round by round, so that whatever disturbs the machine disturbs them alike. */
export async function measure<Name extends string>(
  contenders: readonly Contender<Name>[],
  /** The database server that all of them ask; null where none does. */
  postgresPid: number | null,
  { rounds, seconds, warmUpSeconds, connections }: Load,
  onProgress: (step: string) => void,
): Promise<Measured<Name>> {
  const counters = new Map(contenders.map(({ name }) => [name, 0]));
  const next = (name: Name) => (): number => {
    const index = counters.get(name) ?? 0;
    counters.set(name, index + 1);
    return index;
  };
  const measured = Object.fromEntries(contenders.map(({ name }) => [name, []])) as unknown as Measured<Name>;
  for (const { name, shoot } of contenders) {
    onProgress(`warm-up: ${name}`);
    await load(shoot, next(name), { connections, seconds: warmUpSeconds });
  }
  for (let round = 1; round <= rounds; round += 1) {
    onProgress(`round ${round} of ${rounds}`);
    for (const { name, pids, shoot } of contenders) {
      await pause(100);
      const cpuBefore = cpuOf(pids);
      const databaseCpuBefore = databaseCpuOf(postgresPid);
      const { requests, seconds: elapsed, latencies } = await load(shoot, next(name), { connections, seconds });
      const per1000 = 1000 / requests;
      latencies.sort((one, other) => one - other);
      measured[name].push({
        requestsPerSecond: requests / elapsed,
        p50: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        p99: percentile(latencies, 0.99),
        cpu: (cpuOf(pids) - cpuBefore) * per1000,
        databaseCpu: (databaseCpuOf(postgresPid) - databaseCpuBefore) * per1000,
      });
    }
  }
  return measured;
}

const databaseCpuOf = (pid: number | null): number => (pid === null ? 0 : cpuOfFamily(pid));

/** The smallest value that this share of the sorted values does not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
