import { discloseParts, type Part } from "../../../access/disclose";
import { withheldBecause } from "../attendance/withheld";
import type { FeedbackCount } from "./find-feedback";
import { SCORES } from "./give-feedback";

type Counted = Pick<FeedbackCount, "given" | "people">;

const NONE: Counted = { given: 0, people: 0 };

/**
 * Scores are parts of one whole: a score that few people gave, however often, or that could be found by subtraction, is
 * withheld.
 */
export function discloseFeedback(counts: readonly (Counted & Pick<FeedbackCount, "score">)[], threshold: number) {
  const kept = counts.length > 0;
  const part = (score: number | null): Part => {
    const { given, people } = counts.find((one) => one.score === score) ?? NONE;
    const isOfFew = people < threshold;
    return {
      count: { value: given, synthetic: false, kept },
      threshold: isOfFew ? Math.max(threshold, given + 1) : threshold,
    };
  };
  const { total, parts } = discloseParts(SCORES.map(part), part(null));
  return {
    responses: total.value,
    scores: kept ? SCORES.map((score, at) => ({ score, people: parts[at]?.value ?? null })) : [],
    withheldBecause: withheldBecause(total, ...parts),
  };
}
