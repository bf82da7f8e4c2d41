import { attacksByFile } from "./files";
import { ATTACKS } from "./ids";
import { IN_PART, NOT_YET } from "./not-yet";
import { readAttacks } from "./read-attacks";

const tried = new Set([...attacksByFile().values()].flat());
const known = Object.keys(ATTACKS);

describe("every attack", () => {
  it("has a test, or a reason why it cannot apply yet", () => {
    expect(known.filter((id) => !tried.has(id) && !(id in NOT_YET))).toEqual([]);
  });

  it("that has a test has no reason to have none", () => {
    expect(Object.keys(NOT_YET).filter((id) => tried.has(id))).toEqual([]);
  });

  it("of which a part waits has a test for the rest", () => {
    expect(Object.keys(IN_PART).filter((id) => !tried.has(id))).toEqual([]);
  });

  it("that is tried or waits stands in the list", () => {
    expect([...tried, ...Object.keys(NOT_YET), ...Object.keys(IN_PART)].filter((id) => !(id in ATTACKS))).toEqual([]);
  });
});

describe("the list of attacks", () => {
  const run = (...results: [fullName: string, status: string][]) => ({
    testResults: [{ assertionResults: results.map(([fullName, status]) => ({ fullName, status })) }],
  });
  const resultOf = (id: string, ...results: [string, string][]) =>
    readAttacks(run(...results)).find((attack) => attack.id === id);

  it("says of one that one of its tests failed", () => {
    const results: [string, string][] = [
      ["a door GS-01 one", "passed"],
      ["a door P-28 GS-01 another", "failed"],
    ];
    expect(resultOf("GS-01", ...results)).toMatchObject({ result: "failed", tests: 2 });
    expect(resultOf("GS-02", ...results)).toMatchObject({ result: "no test" });
  });

  it("takes a test that was not run for none", () => {
    expect(resultOf("GS-01", ["GS-01 one", "pending"])).toMatchObject({ result: "no test", tests: 0 });
    expect(resultOf("FT-31")).toMatchObject({ result: "not yet", reason: expect.any(String) });
  });
});
