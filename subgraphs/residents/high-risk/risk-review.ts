import type { RiskLevel } from "./high-risk.entity";

const DAY_MS = 86_400_000;

/** Within how many days somebody looks again, by how high the risk is: defaults of this hub. */
export const REVIEW_WITHIN: Readonly<Record<RiskLevel, number>> = { attention: 90, crisis: 30, emergency: 7 };

/** Whether the next review is after today, and soon enough for the risk. */
export function isSoonEnough(reviewOn: string, level: RiskLevel, today: string): boolean {
  const days = (Date.parse(reviewOn) - Date.parse(today)) / DAY_MS;
  return days >= 1 && days <= REVIEW_WITHIN[level];
}
