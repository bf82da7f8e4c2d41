import { dayAfter, instantOf, minuteOf, without } from "./seoul-time";

it("says which instant a minute of a day in Seoul is, up to the midnight with which it ends", () => {
  expect(instantOf("2028-02-29", 0).toISOString()).toBe("2028-02-28T15:00:00.000Z");
  expect(instantOf("2028-02-29", 1440).toISOString()).toBe("2028-02-29T15:00:00.000Z");
  expect(minuteOf("2028-02-29", new Date("2028-02-29T15:00:00Z"))).toBe(1440);
  expect(minuteOf("2028-03-01", new Date("2028-02-29T15:00:00Z"))).toBe(0);
});

it.each([
  ["2028-02-28", 1, "2028-02-29"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2028-02-29", 7, "2028-03-07"],
])("%s and %i days are %s", (day, days, then) => {
  expect(dayAfter(day, days)).toBe(then);
});

it("leaves what nobody has taken", () => {
  const day = [{ from: 540, until: 1080 }];
  expect(without(day, [])).toEqual(day);
  expect(without(day, [{ from: 600, until: 660 }])).toEqual([
    { from: 540, until: 600 },
    { from: 660, until: 1080 },
  ]);
  expect(without(day, [{ from: 0, until: 1440 }])).toEqual([]);
  expect(without(day, [{ from: 500, until: 540 }])).toEqual(day);
});
