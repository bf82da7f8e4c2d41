import { CAPABILITY_IDS } from "./ids";

/** Whether tests show the whole of a capability, or the half of it that reads; and which tests do. */
export type Capability = { shown: boolean; reading: boolean; tests: string[] };

/** The part of jest's own report (`--json`) that is read here. */
export type TestRun = { testResults: { assertionResults: { title: string; status: string }[] }[] };

/**
 * Which capabilities the passed tests of a run show: one titled `S0-04 …` shows the whole row, one titled
 * `S0-04 (reading) …` its reading half. A capability of which any test failed is not shown.
 */
export function readRun(run: TestRun): Record<string, Capability> {
  const tests = run.testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.fromEntries(
    CAPABILITY_IDS.map((id) => {
      const own = tests.filter(({ title }) => title.startsWith(`${id} `));
      const passed = own.length > 0 && own.every(({ status }) => status === "passed");
      const whole = own.some(({ title }) => !title.startsWith(`${id} (reading)`));
      return [id, { shown: passed && whole, reading: passed, tests: own.map(({ title }) => title) }];
    }),
  );
}
