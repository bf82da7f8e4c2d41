import type { DataSource } from "typeorm";
import type { Clock } from "./clock";
import { HOUR } from "./durations";
import type { Log } from "./log";

/** Something that a subgraph sees to by itself, again and again; done once too often it changes nothing. */
export type Chore = { name: string; run(db: DataSource, now: Date): Promise<void> };

export type Chores = { stop(): Promise<void> };

const SOON = 1000;
const EVERY = HOUR;

/** Sees to them soon after the start and each hour from then on; one that fails is tried again an hour later. */
export function startChores(db: DataSource, chores: readonly Chore[], clock: Clock, log: Log): Chores {
  let underway: Promise<void> = Promise.resolve();
  const all = async (): Promise<void> => {
    for (const { name, run } of chores)
      await run(db, clock()).catch((error: Error & { code?: string }) =>
        log.error({ chore: name, failure: error.name, code: error.code }, "a chore was not done"),
      );
  };
  const begin = (): void => void (underway = underway.then(all));
  const soon = setTimeout(begin, SOON).unref();
  const hourly = setInterval(begin, EVERY).unref();
  return {
    async stop() {
      clearTimeout(soon);
      clearInterval(hourly);
      await underway;
    },
  };
}
