import { disclose } from "../../../access/disclose";
import type { Purpose, Sector } from "../programmes/programme.entity";
import { headCountThreshold, withheldBecause } from "./withheld";

it.each<[Sector[], Purpose[], number]>([
  [["education_culture"], ["learning", "culture"], 5],
  [["daily_life", "care"], ["daily_life", "lonely_death_prevention"], 5],
  [["health"], [], 10],
  [["care"], ["chronic_disease"], 10],
  [["care"], ["medical_gap"], 10],
])("a programme of %j for %j tells from %i people on", (sectors, purposes, threshold) => {
  expect(headCountThreshold({ sectors, purposes })).toBe(threshold);
});

it("says why a number is withheld, and nothing where none is", () => {
  const cell = (value: number, kept = true) => disclose({ value, synthetic: true, kept });
  expect(withheldBecause(cell(5), cell(4))).toMatch(/5명 미만/);
  expect(withheldBecause(cell(5), cell(0), cell(0, false))).toBeNull();
});
