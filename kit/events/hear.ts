import type { DataSource } from "typeorm";
import { HUB } from "../caller-context";
import type { Clock } from "../clock";
import type { Log } from "../log";
import { tellDatabase } from "../row-security";
import type { HubEvent, Listeners } from "./event";

/** Of the events that a consumer was told: those that it has now, and those that it could not take, each with a code. */
export type Heard = { heard: string[]; refused: { id: string; code: string }[] };

export type Hear = (events: readonly HubEvent[]) => Promise<Heard>;

/**
 * Takes events one after the other, each in a transaction with what it does here, so that it has its effect once however
 * often it is told. One that fails is left with the later ones of its subject; those of others go on.
 */
export function createHearing(db: DataSource, listeners: Listeners, clock: Clock, log: Log): Hear {
  return async (events) => {
    const heard: string[] = [];
    const refused: Heard["refused"] = [];
    const behind = new Set<string>();
    for (const event of events) {
      if (behind.has(event.subject)) continue;
      try {
        await hearOne(event);
        heard.push(event.id);
      } catch (error) {
        const { name, code = name } = error as Error & { code?: string };
        log.warn({ event: event.id, type: event.type, failure: name, code }, "an event was not taken");
        refused.push({ id: event.id, code });
        behind.add(event.subject);
      }
    }
    return { heard, refused };
  };

  function hearOne(event: HubEvent): Promise<void> {
    const now = clock();
    return db.transaction(async (tx) => {
      await tx.query(...tellDatabase(HUB, now));
      const first: unknown[] = await tx.query(
        "insert into inbox (id, source, type, heard_at) values ($1, $2, $3, $4) on conflict do nothing returning id",
        [event.id, event.source, event.type, now],
      );
      if (first.length === 0) return;
      await listeners[event.type]?.(event, { tx, now });
      await listeners["*"]?.(event, { tx, now });
    });
  }
}
