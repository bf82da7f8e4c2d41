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
  return isSmall(count, threshold) ? withheld(count) : { value, status: "shown", synthetic };
}

export type Part = { count: Count; threshold: number };

/**
 * Tells the parts of a total so that none can be found by subtraction: where the withheld parts could still be told
 * from the total, the smallest parts that are left are withheld too, and in the end the total itself.
 */
export function discloseParts(parts: readonly Part[], threshold = THRESHOLD): { total: Cell; parts: Cell[] } {
  const kept = parts.filter(({ count }) => count.kept);
  const hidden = new Set(kept.filter((part) => isSmall(part.count, part.threshold)));
  const candidates = kept.filter((part) => !hidden.has(part) && part.count.value > 0).sort(bySize);
  while (isDerivable(hidden)) {
    const next = candidates.shift();
    if (!next) break;
    hidden.add(next);
  }
  const total: Count = {
    value: kept.reduce((sum, { count }) => sum + count.value, 0),
    synthetic: kept.some(({ count }) => count.synthetic),
    kept: kept.length > 0,
  };
  return {
    total: isDerivable(hidden) ? withheld(total) : disclose(total, threshold),
    parts: parts.map((part) => {
      if (!part.count.kept) return NOT_AVAILABLE;
      return hidden.has(part) ? withheld(part.count) : disclose(part.count, part.threshold);
    }),
  };
}

const isSmall = ({ value }: Count, threshold: number): boolean => value > 0 && value < threshold;

const withheld = ({ synthetic }: Count): Cell => ({ value: null, status: "confidential", synthetic });

const bySize = (one: Part, other: Part): number => one.count.value - other.count.value;

/**
 * Who knows the total knows the sum of what is withheld, and that each withheld part is at least 1. At least
 * threshold - 1 values must then be possible for each of them.
 */
function isDerivable(hidden: ReadonlySet<Part>): boolean {
  if (hidden.size === 0) return false;
  let sum = 0;
  let strictest = 0;
  for (const { count, threshold } of hidden) {
    sum += count.value;
    strictest = Math.max(strictest, threshold);
  }
  const possible = hidden.size === 1 ? 1 : sum - hidden.size + 1;
  return possible < strictest - 1;
}
