import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Gives some processes the first core for themselves and others the rest, where there are several. */
export function keepApart(ones: readonly number[], others: readonly number[]): void {
  if (availableParallelism() < 2) return;
  const pin = (cores: string, pid: number) => spawnSync("taskset", ["-acp", cores, String(pid)]);
  for (const pid of ones) pin("0", pid);
  for (const pid of others) pin(`1-${availableParallelism() - 1}`, pid);
}
