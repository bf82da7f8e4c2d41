import { seoulDate } from "./clock";

describe("the calendar day in Seoul", () => {
  it.each([
    ["2024-08-31T14:59:59.999Z", "2024-08-31"],
    ["2024-08-31T15:00:00.000Z", "2024-09-01"],
    ["2024-02-28T15:00:00.000Z", "2024-02-29"],
    ["2024-12-31T15:00:00.000Z", "2025-01-01"],
  ])("at %s is %s", (instant, day) => {
    expect(seoulDate(new Date(instant))).toBe(day);
  });
});
