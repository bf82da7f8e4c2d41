import { standingOn } from "./standing";

const signed = { status: "signed" as const, effectiveOn: "2026-03-01", expiresOn: "2028-02-29", terminatedOn: null };

test.each([
  ["2026-02-28", "signed"],
  ["2026-03-01", "effective"],
  ["2027-12-30", "effective"],
  ["2027-12-31", "expiring"],
  ["2028-02-28", "expiring"],
  ["2028-02-29", "expired"],
])("E1 an agreement from March 2026 to February 29, 2028 stands on %s as %s", (day, standing) => {
  expect(standingOn(signed, day)).toBe(standing);
});

test("E1 a draft is a draft on any day, one without an end does not expire, one that was ended is ended", () => {
  expect(standingOn({ ...signed, status: "draft" }, "2027-01-01")).toBe("draft");
  expect(standingOn({ ...signed, expiresOn: null }, "2099-01-01")).toBe("effective");
  expect(standingOn({ ...signed, status: "terminated", terminatedOn: "2027-01-01" }, "2027-01-01")).toBe("terminated");
});
