import { DAY, HOUR, MINUTE, SECOND } from "../../../kit/durations";

/** How long to wait after the first, second, … attempt that failed. After the last nothing is tried any more. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, DAY];

/** An endpoint that took nothing for so long is disabled. */
export const LONGEST_FAILING = 5 * DAY;

const JITTER = 0.2;

/** With up to a fifth more, so that what failed together does not come back together; null: it is given up. */
export function waitAfter(attempts: number, random = Math.random()): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 + JITTER * random));
}
