import { type Minutes } from "../spaces/open-hours";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Midnight with which a day begins in Seoul, which keeps UTC+9 all year round. */
const beginningOf = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);

/** The instant of a minute of a day in Seoul. */
export const instantOf = (day: string, minutes: number): Date => new Date(beginningOf(day) + minutes * MINUTE);

/** The minute of a day in Seoul at an instant, no less than its beginning and no more than its end. */
export const minuteOf = (day: string, instant: Date): number =>
  Math.min(Math.max((instant.getTime() - beginningOf(day)) / MINUTE, 0), DAY / MINUTE);

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** What of the windows is left where some times are taken. */
export function without(windows: readonly Minutes[], taken: readonly Minutes[]): Minutes[] {
  let left = [...windows];
  for (const { from, until } of taken)
    left = left.flatMap((window) =>
      [
        { from: window.from, until: Math.min(window.until, from) },
        { from: Math.max(window.from, until), until: window.until },
      ].filter((part) => part.from < part.until),
    );
  return left;
}

export const overlap = (one: Minutes, other: Minutes): boolean => one.from < other.until && other.from < one.until;
