/** From one minute of a day to another, counted from midnight in Seoul. */
export type Minutes = { from: number; until: number };

const DAYS = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const DAY = `(?:${DAYS.join("|")})`;
const RULE = new RegExp(
  `^(${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*) (\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`,
);
const WHOLE_DAY: Minutes = { from: 0, until: 24 * 60 };

/** Minutes since midnight of a time such as 09:30; 24:00 is the end of a day. Null where it is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  const counted = Number(hours) * 60 + Number(minutes);
  return counted <= WHOLE_DAY.until ? counted : null;
}

/**
 * When a space is open on each day of the week, Sunday first, from the part of OpenStreetMap's opening_hours that spaces
 * need: `Mo-Fr 09:00-18:00; Sa 10:00-13:00`. Null where it is something else.
 */
export function readOpenHours(text: string): Minutes[][] | null {
  const week: Minutes[][] = DAYS.map(() => []);
  if (text === "24/7") return week.map(() => [WHOLE_DAY]);
  for (const rule of text.split(";")) {
    const [, days, times] = RULE.exec(rule.trim()) ?? [];
    const windows = times?.split(",").map(readWindow);
    if (!days || !windows || windows.includes(null)) return null;
    for (const day of daysOf(days)) week[day] = windows as Minutes[];
  }
  return week;
}

function readWindow(window: string): Minutes | null {
  const [from, until] = window.split("-").map(minutesOf);
  return from != null && until != null && from < until ? { from, until } : null;
}

const daysOf = (text: string): number[] =>
  text.split(",").flatMap((part) => {
    const [first, last = first] = part.split("-").map((day) => DAYS.indexOf(day)) as [number, number?];
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
  });

/** When a space is open on a day; the whole day where its hours are not known. */
export function openOn(openHours: string | null, day: string): Minutes[] {
  const week = openHours === null ? null : readOpenHours(openHours);
  return week?.[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [WHOLE_DAY];
}
