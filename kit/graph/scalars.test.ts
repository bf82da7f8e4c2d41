import { LocalDate, PeopleCount, Won } from "./scalars";

describe("the Date scalar", () => {
  it.each(["2024-02-29", "2025-12-31"])("takes %s", (day) => {
    expect(LocalDate.parseValue(day)).toBe(day);
  });

  it.each(["2025-02-29", "2025-13-01", "2025-2-3", "20250203", "2025-02-03T00:00:00Z", "", null, 20250203])(
    "refuses %p, which is no day of the calendar",
    (day) => {
      expect(() => LocalDate.parseValue(day)).toThrow(/2024-02-29/);
    },
  );
});

describe("the Won scalar", () => {
  it("goes beyond GraphQL's Int", () => {
    expect(Won.parseValue(3_000_000_000)).toBe(3_000_000_000);
  });

  it.each([-1, 1.5, "100", Number.MAX_SAFE_INTEGER + 1, null])("refuses %p", (amount) => {
    expect(() => Won.parseValue(amount)).toThrow(/whole number/);
  });
});

describe("the PeopleCount scalar", () => {
  it("is a whole number of people", () => {
    expect(PeopleCount.serialize(521)).toBe(521);
    expect(() => PeopleCount.serialize(-3)).toThrow();
  });
});
