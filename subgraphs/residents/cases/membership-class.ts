import type { DataClass } from "../../../access/data-class";

/**
 * Programmes of which nobody without a basis may learn that somebody is in one: being in it says that a person is ill, was
 * hurt, or is in danger (P-29).
 */
const SENSITIVE_MEMBERSHIPS: Readonly<Record<string, "HEALTH" | "SENSITIVE">> = {
  MENTAL_HEALTH: "HEALTH",
  ADDICTION: "HEALTH",
  SUICIDE_FOLLOWUP: "HEALTH",
  DISABILITY_HEALTH: "HEALTH",
  CHILD_PROTECTION: "SENSITIVE",
  DOMESTIC_VIOLENCE: "SENSITIVE",
};

/** What it tells of a person to be in a programme. */
export const membershipClass = (programme: string): Extract<DataClass, "WELFARE" | "HEALTH" | "SENSITIVE"> =>
  SENSITIVE_MEMBERSHIPS[programme] ?? "WELFARE";
