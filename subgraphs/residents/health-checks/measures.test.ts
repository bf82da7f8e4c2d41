import { MEASURES, type Reading, whyNoReadings } from "./measures";

it.each<[string, Reading[], string | null]>([
  ["blood pressure as it is", [{ measure: "systolic_blood_pressure", value: 138 }], null],
  ["a pressure that nobody has", [{ measure: "systolic_blood_pressure", value: 1380 }], "systolic_blood_pressure"],
  ["a number that is none", [{ measure: "blood_glucose", value: NaN }], "blood_glucose"],
  [
    "one measure twice",
    [
      { measure: "body_weight", value: 61 },
      { measure: "body_weight", value: 62 },
    ],
    "body_weight",
  ],
  ["nothing", [], "none"],
])("a check with %s is judged by its readings", (_what, readings, why) => expect(whyNoReadings(readings)).toBe(why));

it("every measure has its LOINC code and its unit", () => {
  const codes = Object.values(MEASURES).map(({ code }) => code);
  expect(codes).toEqual(codes.filter((code) => /^\d{1,7}-\d$/.test(code)));
  expect(new Set(codes).size).toBe(codes.length);
});
