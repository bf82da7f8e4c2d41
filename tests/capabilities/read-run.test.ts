import { readRun } from "./read-run";

const run = (...results: [title: string, status: string][]) => ({
  testResults: [{ assertionResults: results.map(([title, status]) => ({ title, status })) }],
});

describe("the list of capabilities", () => {
  it("names all 110, and none is shown without a test", () => {
    const capabilities = Object.values(readRun(run()));
    expect(capabilities).toHaveLength(110);
    expect(capabilities.some(({ shown, reading }) => shown || reading)).toBe(false);
  });

  it("counts a test of the reading half for that half alone", () => {
    const capabilities = readRun(run(["S0-04 (reading) the line of 2025", "passed"]));
    expect(capabilities["S0-04"]).toMatchObject({ shown: false, reading: true });
  });

  it("does not count a capability of which one test failed", () => {
    const capabilities = readRun(run(["S0-02 a platform", "passed"], ["S0-02 its aliases", "failed"]));
    expect(capabilities["S0-02"]).toMatchObject({ shown: false, reading: false });
  });
});
