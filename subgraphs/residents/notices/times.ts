import { HOUR, MINUTE } from "../../../kit/durations";

const SEOUL_OFFSET = 9 * HOUR;
const EVENING = 21;
const MORNING = 8;

/** From nine in the evening to eight in the morning in Seoul nobody is told what can wait. */
export function isQuiet(now: Date): boolean {
  const hour = new Date(now.getTime() + SEOUL_OFFSET).getUTCHours();
  return hour >= EVENING || hour < MORNING;
}

/** How long to wait after the first, second, … attempt on one way that failed; after the last, the next way is taken. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE];

export const waitAfter = (failures: number): number | null => WAITS[failures - 1] ?? null;

/** How often whoever carries it is asked whether it arrived, and after how long it did not. */
export const ASKED_EVERY = MINUTE;
export const ARRIVES_WITHIN = HOUR;
