import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  CircuitState,
  circuitBreaker,
  handleWhen,
  SamplingBreaker,
  wrap,
} from "cockatiel";
import { CallerLeft } from "../../kit/budget";
import type { Log } from "../../kit/log";
import type { Metrics } from "../../kit/metrics";
import { retryBudget } from "./retry-budget";

/** One call to a subgraph; a call that only reads may be made again. */
export type Guard = <Value>(isRead: boolean, call: () => Promise<Value>) => Promise<Value>;

/** A failure of the way to a subgraph or of what stands before it: the request was not answered, and asking again may help. */
export class Unreached extends Error {}

const AT_ONCE = 64;
const WAITING = 256;
/** Opened when half of the calls of ten seconds failed, and there were more than a few; asked again after two seconds. */
const WATCHED = { threshold: 0.5, duration: 10_000, minimumRps: 1 };
const HALF_OPEN_AFTER = 2_000;

/**
 * Stands before each call to one subgraph: so many at once and so many waiting, none while it is known to be away, and for
 * reads a second attempt, as long as those are few.
 */
export function createGuard(subgraph: string, log: Log, metrics?: Metrics): Guard {
  const faults = handleWhen((error) => !(error instanceof CallerLeft) && !(error instanceof BulkheadRejectedError));
  const breaker = circuitBreaker(faults, { halfOpenAfter: HALF_OPEN_AFTER, breaker: new SamplingBreaker(WATCHED) });
  metrics?.wayOpen.set({ subgraph }, 1);
  breaker.onStateChange((state) => {
    log.warn({ subgraph, state: CircuitState[state] }, "the way to a subgraph changed");
    metrics?.wayOpen.set({ subgraph }, state === CircuitState.Closed ? 1 : 0);
  });
  const policy = wrap(breaker, bulkhead(AT_ONCE, WAITING));
  const retries = retryBudget();

  return async (isRead, call) => {
    retries.earn();
    try {
      return await policy.execute(call);
    } catch (error) {
      const mayAskAgain = isRead && error instanceof Unreached && !(error instanceof BrokenCircuitError);
      if (!mayAskAgain || !retries.spend()) throw error;
      return policy.execute(call);
    }
  };
}
