const WEEK = 7;
const DAY_MS = 86_400_000;

/** The city looks after somebody who missed so many in a row. */
export const MISSES_THAT_WORRY = 2;

type Rhythm = { dueOn: string; everyWeeks: number };

/** How many checks in a row were missed: one is missed from the day after it was due, and the next was due weeks later. */
export function missedInARow({ dueOn, everyWeeks }: Rhythm, today: string): number {
  const late = (Date.parse(today) - Date.parse(dueOn)) / DAY_MS;
  return late < 1 ? 0 : Math.floor((late - 1) / (everyWeeks * WEEK)) + 1;
}

/** On which day a check is due next after one that took place. */
export const nextDueOn = (checkedOn: string, everyWeeks: number): string =>
  new Date(Date.parse(checkedOn) + everyWeeks * WEEK * DAY_MS).toISOString().slice(0, 10);
