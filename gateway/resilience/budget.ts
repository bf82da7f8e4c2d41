import { setMaxListeners } from "node:events";
import { type Budget, TooLate } from "../../kit/budget";

/** All that one request may take, and each of its calls to a subgraph, in milliseconds. */
export const REQUEST_WITHIN = 10_000;
const CALL_WITHIN = 3_000;

/** What one call to a subgraph has of the time of its request. */
export const forOneCall = (budget: Budget | undefined): Budget => ({
  until: Math.min(budget?.until ?? Infinity, Date.now() + CALL_WITHIN),
  left: budget?.left ?? NOBODY_LEAVES,
});

const NOBODY_LEAVES = new AbortController().signal;
setMaxListeners(0, NOBODY_LEAVES);

/** Something that is under way, and may be given up before it ends. */
export class Attempt {
  /** How it is stopped, once there is anything to stop. */
  stop: (reason: Error) => void = () => {};
  private reason: Error | null = null;

  /** Why it was given up; null while it was not. */
  get givenUp(): Error | null {
    return this.reason;
  }

  giveUp(reason: Error): void {
    if (this.reason) return;
    this.reason = reason;
    this.stop(reason);
  }
}

/** Does something that can be given up, as long as the budget has time. */
export async function within<Value>(budget: Budget, act: (attempt: Attempt) => Promise<Value>): Promise<Value> {
  const { until, left } = budget;
  const attempt = new Attempt();
  const leave = (): void => attempt.giveUp(left.reason as Error);
  if (left.aborted) leave();
  left.addEventListener("abort", leave, { once: true });
  const timer = setTimeout(() => attempt.giveUp(new TooLate()), Math.max(until - Date.now(), 0));
  try {
    return await act(attempt);
  } catch (error) {
    throw attempt.givenUp ?? error;
  } finally {
    clearTimeout(timer);
    left.removeEventListener("abort", leave);
  }
}
