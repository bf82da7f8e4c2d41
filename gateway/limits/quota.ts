import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../../kit/viewer";
import { networkOf } from "../network-of";

/** Seconds. */
export const WINDOW = 60;

export type Quotas = Readonly<{
  /** What an agency, or a person who signed in, may ask for in a minute, as cost. */
  known: number;
  /** The same of an address that shows no credential. */
  nobody: number;
}>;

export type Spent = { allowed: boolean; most: number; left: number; secondsToMore: number };

export const USUAL_QUOTAS: Quotas = { known: 3_000_000, nobody: 300_000 };

/** Counts what each caller asks for. Each gateway counts for itself: two of them let through twice as much. */
export type Quota = (caller: Caller, cost: number) => Promise<Spent>;

export function createQuota({ known, nobody }: Quotas): Quota {
  const limiters = {
    known: new RateLimiterMemory({ keyPrefix: "known", points: known, duration: WINDOW }),
    nobody: new RateLimiterMemory({ keyPrefix: "nobody", points: nobody, duration: WINDOW }),
  };
  return async (caller, cost) => {
    const { agency, actor, audience } = caller.viewer;
    const limiter = audience === "open" ? limiters.nobody : limiters.known;
    const key = audience === "open" ? networkOf(caller.origin.address) : (agency ?? actor ?? "");
    try {
      return spent(limiter, await limiter.consume(key, Math.max(cost, 1)), true);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return spent(limiter, refused, false);
    }
  };
}

const spent = ({ points }: RateLimiterMemory, { remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean) => ({
  allowed,
  most: points,
  left: remainingPoints,
  secondsToMore: Math.ceil(msBeforeNext / 1000),
});
