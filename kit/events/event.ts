import type { EntityManager } from "typeorm";

/** What an event may say of what happened: ids, codes, numbers and days; never a value about a person. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * Something that happened at one owner and that others may want to know (CloudEvents 1.0: `id`, `source`, `type`, `subject`,
 * `time`, `data`). Events of one subject are told in the order in which they happened; each is told at least once, and has
 * its effect once.
 */
export type HubEvent = Readonly<{
  /** Opaque (evt_…), the same however often it is told. */
  id: string;
  /** The subgraph at which it happened. */
  source: string;
  /** A verb in the past with its noun: `LaundryOrderAdvanced`. */
  type: string;
  /** The id of the record that it happened to. */
  subject: string;
  /** When, as an instant. */
  at: string;
  data: EventData;
}>;

/** What a use-case says happened; the rest is known from its work. */
export type Happening = Pick<HubEvent, "type" | "subject" | "data">;

/** What a subgraph does when it is told of an event: in the transaction in which it notes that it was told. */
export type Listener = (event: HubEvent, parts: { tx: EntityManager; now: Date }) => Promise<void>;

/** By type. */
export type Listeners = Readonly<Record<string, Listener>>;
