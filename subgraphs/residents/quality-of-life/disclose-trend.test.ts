import { discloseTrend } from "./disclose-trend";

const pairs = (howMany: number) =>
  Array.from({ length: howMany }, (_, index) => ({ baseline: 40 + index, later: 52 + index }));

it("S0-24 D-01 of fewer than ten people neither their number nor a mean is told", () =>
  expect(discloseTrend(pairs(9))).toEqual({
    people: { value: null, status: "confidential", synthetic: false },
    baselineMean: null,
    sixMonthsMean: null,
  }));

it("S0-24 of ten people the means are told, in whole points", () =>
  expect(discloseTrend(pairs(10))).toEqual({
    people: { value: 10, status: "shown", synthetic: false },
    baselineMean: 45,
    sixMonthsMean: 57,
  }));

it("S0-24 where nobody answered twice there is no mean, and the number is a true zero", () =>
  expect(discloseTrend([])).toMatchObject({ people: { value: 0, status: "shown" }, baselineMean: null }));
