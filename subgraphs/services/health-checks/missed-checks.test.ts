import { missedInARow, nextDueOn } from "./missed-checks";

it.each([
  ["the day before", "2026-11-30", 0],
  ["the day itself", "2026-12-01", 0],
  ["the day after", "2026-12-02", 1],
  ["the day of the next check", "2026-12-29", 1],
  ["the day after the next check", "2026-12-30", 2],
  ["the day after the one after", "2027-01-27", 3],
])("S0-24 of checks every four weeks, due on 1 December, on %s (%s) %i are missed", (_when, today, missed) =>
  expect(missedInARow({ dueOn: "2026-12-01", everyWeeks: 4 }, today)).toBe(missed),
);

it("S0-24 the next check is due as many weeks after the one that took place", () =>
  expect(nextDueOn("2026-12-20", 2)).toBe("2027-01-03"));
