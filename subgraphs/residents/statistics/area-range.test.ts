import { areaRange } from "./area-range";

describe("the range of codes of an area", () => {
  it.each([
    ["a sido", "5000000000", { first: "5000000000", last: "5099999999" }],
    ["a sigungu", "5011000000", { first: "5011000000", last: "5011099999" }],
    ["an eup", "5011025300", { first: "5011025300", last: "5011025300" }],
    ["an administrative dong", "5011055000", { first: "5011055000", last: "5011055000" }],
    ["a legal dong", "5011010400", null],
    ["a ri", "5011025321", null],
    ["something else", "jeju", null],
  ])("of %s", (_what, code, range) => {
    expect(areaRange(code)).toEqual(range);
  });
});
