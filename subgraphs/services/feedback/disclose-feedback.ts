import { discloseParts } from "../../../access/disclose";
import { withheldBecause } from "../attendance/withheld";
import type { FeedbackCount } from "./find-feedback";
import { SCORES } from "./give-feedback";

/** Scores are parts of one whole: a score that few gave, or that could be found by subtraction, is withheld. */
export function discloseFeedback(counts: readonly Pick<FeedbackCount, "score" | "people">[], threshold: number) {
  const kept = counts.length > 0;
  const parts = SCORES.map((score) => {
    const value = counts.find((one) => one.score === score)?.people ?? 0;
    return { count: { value, synthetic: false, kept }, threshold };
  });
  const value = counts.reduce((sum, { people }) => sum + people, 0);
  const { total, parts: told } = discloseParts(parts, { count: { value, synthetic: false, kept }, threshold });
  return {
    responses: total.value,
    scores: kept ? SCORES.map((score, at) => ({ score, people: told[at]?.value ?? null })) : [],
    withheldBecause: withheldBecause(total, ...told),
  };
}
