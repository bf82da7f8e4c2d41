import { ATTACKS } from "./ids";
import { IN_PART, NOT_YET } from "./not-yet";

/** The part of jest's own report (`--json`) that is read here. */
export type AttackRun = { testResults: { assertionResults: { fullName: string; status: string }[] }[] };

export type Attack = {
  id: string;
  what: string;
  result: "passed" | "failed" | "not yet" | "no test";
  /** How many tests show it. */
  tests: number;
  /** Why it, or which part of it, is not tried yet. */
  reason: string | null;
};

const ID = "(?:AU|GS|FP|IE|DB|AL|HT|DC|FT|WH)-\\d{2}";

/** What jest runs: each test in whose name an id stands. */
export const NAMES = `\\b${ID}\\b`;

/** The ids at the start of a name of tests: of the string literals of a test file those that begin with ids. */
export function idsIn(source: string): string[] {
  const names = source.matchAll(/["'`]((?:[A-Z]{1,2}\d?-\d{2} ?)+)/g);
  return [...new Set([...names].flatMap(([, ids = ""]) => ids.match(new RegExp(NAMES, "g")) ?? []))];
}

/** What became of each attack in a run of their tests. */
export function readAttacks(run: AttackRun): Attack[] {
  const tests = run.testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.entries(ATTACKS).map(([id, what]) => {
    const own = tests.filter(({ fullName, status }) => status !== "pending" && fullName.includes(id));
    const result =
      own.length === 0
        ? id in NOT_YET
          ? "not yet"
          : "no test"
        : own.every(({ status }) => status === "passed")
          ? "passed"
          : "failed";
    return { id, what, result, tests: own.length, reason: NOT_YET[id] ?? IN_PART[id] ?? null };
  });
}
