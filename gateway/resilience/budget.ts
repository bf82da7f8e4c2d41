import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";

/** How long an answer is of use: until its time is up, or whoever asked has left. */
export type Budget = {
  /** Milliseconds since the epoch. */
  until: number;
  /** Aborted when the caller leaves. */
  left: AbortSignal;
};

/** All that one request may take. */
const WITHIN = 10_000;

export function openBudget(response: ServerResponse): Budget {
  const leaving = new AbortController();
  // Every call to a subgraph of the request listens.
  setMaxListeners(0, leaving.signal);
  response.once("close", () => {
    if (!response.writableFinished) leaving.abort(new CallerLeft());
  });
  return { until: Date.now() + WITHIN, left: leaving.signal };
}

/** Nobody waits for the answer any more. */
export class CallerLeft extends Error {
  constructor() {
    super("the caller left");
    this.name = "CallerLeft";
  }
}

/** A subgraph did not answer in time. */
export class TooLate extends Error {
  constructor() {
    super("no answer in time");
    this.name = "TooLate";
  }
}

/** Does something that can be given up, for so many milliseconds and not longer than the budget has. */
export async function within<Value>(
  milliseconds: number,
  budget: Budget | undefined,
  act: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const giving = new AbortController();
  const leave = (): void => giving.abort(budget?.left.reason);
  if (budget?.left.aborted) leave();
  budget?.left.addEventListener("abort", leave, { once: true });
  const time = Math.min(milliseconds, (budget?.until ?? Infinity) - Date.now());
  const timer = setTimeout(() => giving.abort(new TooLate()), Math.max(time, 0));
  try {
    return await act(giving.signal);
  } catch (error) {
    throw giving.signal.aborted ? giving.signal.reason : error;
  } finally {
    clearTimeout(timer);
    budget?.left.removeEventListener("abort", leave);
  }
}
