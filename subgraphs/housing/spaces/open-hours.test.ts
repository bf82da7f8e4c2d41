import { minutesOf, openOn, readOpenHours } from "./open-hours";

// 2026-11-23 is a Monday.
it.each<[string | null, string, [number, number][]]>([
  ["Mo-Fr 09:00-18:00", "2026-11-23", [[540, 1080]]],
  ["Mo-Fr 09:00-18:00", "2026-11-22", []],
  ["Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-13:00", "2026-11-28", [[600, 780]]],
  ["Fr-Mo 09:00-24:00", "2026-11-29", [[540, 1440]]],
  ["Mo,We 09:00-10:00", "2026-11-25", [[540, 600]]],
  ["24/7", "2028-02-29", [[0, 1440]]],
  [null, "2026-11-23", [[0, 1440]]],
])("%s is open on %s at %j", (hours, day, windows) => {
  expect(openOn(hours, day).map(({ from, until }) => [from, until])).toEqual(windows);
});

it.each(["always", "Mo 18:00-09:00", "Mo-Fr", "Mo 09:00-25:00", "월-금 09:00-18:00", ""])("%j is no week", (text) => {
  expect(readOpenHours(text)).toBeNull();
});

it.each<[string, number | null]>([
  ["00:00", 0],
  ["24:00", 1440],
  ["24:01", null],
  ["09:60", null],
  ["9:00", null],
])("%s → %s", (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});
