import { isDeepStrictEqual } from "node:util";

/** Two contenders do not say the same: then there is nothing to measure. */
export class AnswersDiffer extends Error {
  constructor(one: string, other: string, where: string, values: [unknown, unknown]) {
    const [first, second] = values.map((value) => JSON.stringify(value)?.slice(0, 300));
    super(`The answers differ at ${where}:\n  ${one}: ${first}\n  ${other}: ${second}`);
  }
}

/** Every contender's answer, each beside its title, must be deeply equal to the first one's. */
export function insistOnEqual(answers: readonly (readonly [string, unknown])[]): void {
  const [first, ...others] = answers;
  if (!first) return;
  for (const [name, answer] of others) {
    const difference = firstDifference(first[1], answer, "data");
    if (difference) throw new AnswersDiffer(first[0], name, difference.where, difference.values);
  }
}

type Difference = { where: string; values: [unknown, unknown] };

function firstDifference(one: unknown, other: unknown, where: string): Difference | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return { where, values: [one, other] };
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const inside = firstDifference(one[key], other[key], `${where}.${key}`);
    if (inside) return inside;
  }
  return { where, values: [one, other] };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
