import { type Cell, disclose, SENSITIVE_THRESHOLD } from "../../../access/disclose";

export type Pair = { baseline: number; later: number };
export type Trend = { people: Cell; baselineMean: number | null; sixMonthsMean: number | null };

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/**
 * Means of the people who answered twice, told where their number is, and whole: who joins moves a whole mean so little that
 * what they answered is not found by comparing two reports.
 */
export function discloseTrend(pairs: readonly Pair[]): Trend {
  const people = disclose({ value: pairs.length, synthetic: false, kept: true }, SENSITIVE_THRESHOLD);
  const told = people.value !== null && people.value > 0;
  return {
    people,
    baselineMean: told ? mean(pairs.map(({ baseline }) => baseline)) : null,
    sixMonthsMean: told ? mean(pairs.map(({ later }) => later)) : null,
  };
}
