import type { RiskLevel } from "./high-risk.entity";
import { isSoonEnough } from "./risk-review";

it.each<[RiskLevel, string, boolean]>([
  ["attention", "2027-02-21", true],
  ["attention", "2027-02-22", false],
  ["crisis", "2026-12-23", true],
  ["crisis", "2026-12-24", false],
  ["emergency", "2026-11-30", true],
  ["emergency", "2026-12-01", false],
  ["attention", "2026-11-23", false],
])("S0-27 seen on 23 November, a risk of %s is looked at again on %s: %s", (level, on, enough) =>
  expect(isSoonEnough(on, level, "2026-11-23")).toBe(enough),
);
