import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";

/** How long an answer is of use: until its time is up, or whoever asked has left. */
export type Budget = Readonly<{
  /** Milliseconds since the epoch. */
  until: number;
  /** Aborted when the caller leaves. */
  left: AbortSignal;
}>;

export function openBudget(response: ServerResponse, milliseconds: number): Budget {
  const leaving = new AbortController();
  // Every call to a subgraph of the request listens.
  setMaxListeners(0, leaving.signal);
  response.once("close", () => {
    if (!response.writableFinished) leaving.abort(new CallerLeft());
  });
  return { until: Date.now() + milliseconds, left: leaving.signal };
}

/** The milliseconds that are left of it; fails where there are none, or nobody waits any more. */
export function timeLeft({ until, left }: Budget): number {
  if (left.aborted) throw left.reason;
  const milliseconds = until - Date.now();
  if (milliseconds < 1) throw new TooLate();
  return Math.floor(milliseconds);
}

/** Nobody waits for the answer any more. */
export class CallerLeft extends Error {
  constructor() {
    super("the caller left");
    this.name = "CallerLeft";
  }
}

/** There was no answer in time. */
export class TooLate extends Error {
  constructor() {
    super("no answer in time");
    this.name = "TooLate";
  }
}
