import { ageBandOf, initialsOf } from "./mask";

it.each([
  ["가상 하늘", "ㄱㅅㅎㄴ"],
  ["홍길동", "ㅎㄱㄷ"],
  ["까치", "ㄲㅊ"],
  ["Anna van Dijk", "AVD"],
  ["가상 Kim", "ㄱㅅK"],
  ["", ""],
])("P-39 of the name %s a list shows %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it.each([
  [1950, "70-79"],
  [1956, "70-79"],
  [1957, "60-69"],
  [2026, "0-9"],
  [2027, "0-9"],
  [1936, "90+"],
  [1920, "90+"],
])("P-39 of the birth year %i a list of 2026 shows %s", (year, band) => {
  expect(ageBandOf(year, "2026-11-22")).toBe(band);
});
