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

/** Does something that can be given up, as long as the budget has time. */
export async function within<Value>(budget: Budget, act: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const { until, left } = budget;
  const giving = new AbortController();
  const leave = (): void => giving.abort(left.reason);
  if (left.aborted) leave();
  left.addEventListener("abort", leave, { once: true });
  const timer = setTimeout(() => giving.abort(new TooLate()), Math.max(until - Date.now(), 0));
  try {
    return await act(giving.signal);
  } catch (error) {
    throw giving.signal.aborted ? giving.signal.reason : error;
  } finally {
    clearTimeout(timer);
    left.removeEventListener("abort", leave);
  }
}
