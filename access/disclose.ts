export type CellStatus = "shown" | "confidential" | "not_available";

/** A number as counted. `kept` is false where no record of the kind is kept here, so that the number says nothing. */
export type Count = { value: number; synthetic: boolean; kept: boolean };

/** A number as it may be told. */
export type Cell = { value: number | null; status: CellStatus; synthetic: boolean };

/** A number below it, 0 excepted, is withheld. */
export const THRESHOLD = 5;
export const SENSITIVE_THRESHOLD = 10;

export const NOT_AVAILABLE: Cell = { value: null, status: "not_available", synthetic: false };

export function disclose(count: Count, threshold = THRESHOLD): Cell {
  const { value, synthetic, kept } = count;
  if (!kept) return NOT_AVAILABLE;
  return isSmall(count, threshold) ? withhold(count) : { value, status: "shown", synthetic };
}

export type Part = { count: Count; threshold: number };

/**
 * Tells a total and its parts so that none can be found by subtraction: where the withheld parts could still be told
 * from the total, the smallest parts that are left are withheld too, and in the end the total itself. The total is the
 * sum of the parts, unless it is given because a person can be in several parts, or in none.
 */
export function discloseParts(
  parts: readonly Part[],
  whole: Part = { count: sumOf(parts), threshold: THRESHOLD },
): { total: Cell; parts: Cell[] } {
  const kept = parts.filter(({ count }) => count.kept);
  const hidden = new Set(kept.filter((part) => isSmall(part.count, part.threshold)));
  const candidates = kept.filter((part) => !hidden.has(part) && part.count.value > 0).sort(bySize);
  while (isDerivable([...hidden], whole.count.value)) {
    const next = candidates.shift();
    if (!next) break;
    hidden.add(next);
  }
  return {
    total: isDerivable([...hidden], whole.count.value) ? withhold(whole.count) : disclose(whole.count, whole.threshold),
    parts: parts.map((part) => (hidden.has(part) ? withhold(part.count) : disclose(part.count, part.threshold))),
  };
}

/** The same number, withheld; what is not kept stays unknown. */
export const withhold = ({ synthetic, kept }: Count): Cell =>
  kept ? { value: null, status: "confidential", synthetic } : NOT_AVAILABLE;

export const isSmall = ({ value }: Pick<Count, "value">, threshold: number): boolean => value > 0 && value < threshold;

/** What is not kept adds nothing; where nothing is kept there is no sum. */
export function sumOf(parts: readonly Pick<Part, "count">[]): Count {
  const kept = parts.filter(({ count }) => count.kept);
  return {
    value: kept.reduce((sum, { count }) => sum + count.value, 0),
    synthetic: kept.some(({ count }) => count.synthetic),
    kept: kept.length > 0,
  };
}

const bySize = (one: Part, other: Part): number => one.count.value - other.count.value;

/**
 * Who knows the total knows about the sum of what is withheld, that each withheld part is at least 1, and that none is
 * more than the total. At least threshold - 1 values must then be possible for each of them.
 */
export function isDerivable(hidden: readonly Part[], total: number): boolean {
  if (hidden.length === 0) return false;
  const sum = sumOf(hidden).value;
  const strictest = Math.max(...hidden.map(({ threshold }) => threshold));
  const possible = hidden.length === 1 ? 1 : Math.min(sum - hidden.length + 1, total);
  return possible < strictest - 1;
}
