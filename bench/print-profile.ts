import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CpuProfile, type Share, timeByFunction, timeByPackage, timeWithin } from "./self-time";

const LINES = 40;

/** The flags with which a process writes its profile into a folder when it ends. */
export const profilingInto = (folder: string): string[] => [
  "--cpu-prof",
  `--cpu-prof-dir=${folder}`,
  "--cpu-prof-interval=500",
];

/** The clock of profiles. */
export const microseconds = (): number => Number(process.hrtime.bigint() / 1000n);

const OF_MAIN_THREAD = /^CPU\.\d+\.\d+\.\d+\.0\./;

/** Where the time of a process's main thread went between two instants, as its profile in a folder says. */
export function printProfile(folder: string, from: number, until: number): void {
  const file = readdirSync(folder).find((name) => OF_MAIN_THREAD.test(name));
  if (!file) throw new Error("The process was ended before it wrote its profile.");
  const taken = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile;
  print("Time in a function and all that it calls", timeWithin(taken, from, until));
  print("Self time by function", timeByFunction(taken, from, until));
  print("Self time by package or folder", timeByPackage(taken, from, until));
}

function print(title: string, shares: Share[]): void {
  process.stdout.write(`\n${title}, of the time that was not idle\n`);
  for (const { name, share } of shares.slice(0, LINES))
    process.stdout.write(`${(share * 100).toFixed(1).padStart(6)} %  ${name}\n`);
}
