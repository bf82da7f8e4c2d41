import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Clock } from "../clock";
import type { Log } from "../log";
import { asHub } from "./as-hub";
import type { HubEvent } from "./event";
import type { Heard } from "./hear";
import { fanOut } from "./fan-out";
import { type Due, giveLeaseBack, keepDue, markRefused, takeDue, takeLease, tookThem } from "./due";

/**
 * How events get to who acts on them. Embedded: a call in this process, or a signed request to another. A broker can stand
 * here instead: whoever tells has been told when `tell` returns.
 */
export type Bus = {
  consumersOf(type: string): readonly string[];
  /** What is wrong with an event, so that nobody is told; null where nothing is. */
  wrongWith(event: HubEvent): string | null;
  /** Throws where the consumer cannot be reached; then all of it is told again. */
  tell(consumer: string, events: readonly HubEvent[]): Promise<Heard>;
};

export type Relay = { wake(): void; stop(): Promise<void> };

/** Told at once by whoever commits; looked for also by itself, for what a process that died left behind. */
const LOOKS_EVERY = 2_000;
const LONGEST_PAUSE = 30_000;

type Parts = { name: string; db: DataSource; bus: Bus; clock: Clock; log: Log };

/** Tells what happened here to whom it concerns, at least once, and the events of one subject in their order. */
export function startRelay({ name, db, bus, clock, log }: Parts): Relay {
  const holder = randomUUID();
  const pauses = new Map<string, { until: number; length: number }>();
  let stopped = false;
  let wanted = false;
  let underway: Promise<void> | null = null;

  const wake = (): void => {
    wanted = true;
    if (stopped || underway) return;
    underway = run().finally(() => {
      underway = null;
    });
  };

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      try {
        const consumers = await fanOut(db, name, bus, clock());
        // Side by side: one that is away holds up nobody else.
        await Promise.all(consumers.map(relayTo));
      } catch (error) {
        const { name: failure, code } = error as Error & { code?: string };
        if (!stopped) log.error({ failure, code }, "events cannot be relayed; trying again");
      }
    }
  }

  async function relayTo(consumer: string): Promise<void> {
    if ((pauses.get(consumer)?.until ?? 0) > Date.now()) return;
    if (!(await asHub(db, clock(), (tx) => takeLease(tx, consumer, holder)))) return;
    try {
      while (!stopped && (await tellWhatIsDue(consumer)));
    } finally {
      await asHub(db, clock(), (tx) => giveLeaseBack(tx, consumer, holder));
    }
  }

  /** Whether there may be more to tell. */
  async function tellWhatIsDue(consumer: string): Promise<boolean> {
    const due = await asHub(db, clock(), async (tx) => {
      const isHeld = await takeLease(tx, consumer, holder);
      return isHeld ? takeDue(tx, consumer, name, clock()) : [];
    });
    return due.length > 0 && tell(consumer, due);
  }

  /** Whether it was reached. */
  async function tell(consumer: string, due: readonly Due[]): Promise<boolean> {
    const told = await bus.tell(consumer, due.map(keepDue)).catch((error: Error & { code?: string }) => {
      const length = Math.min((pauses.get(consumer)?.length ?? 500) * 2, LONGEST_PAUSE);
      pauses.set(consumer, { until: Date.now() + length, length });
      log.warn({ consumer, failure: error.name, code: error.code }, "nobody takes events there; trying again");
      return null;
    });
    if (!told) return false;
    pauses.delete(consumer);
    await asHub(db, clock(), async (tx) => {
      await tookThem(tx, consumer, told.heard);
      await markRefused(tx, consumer, told.refused, clock());
    });
    for (const { id, code } of told.refused) log.warn({ consumer, event: id, code }, "an event was refused");
    return true;
  }

  const looking = setInterval(wake, LOOKS_EVERY).unref();
  setImmediate(wake);
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(looking);
      await underway;
    },
  };
}
