import { SENSITIVE_THRESHOLD, THRESHOLD } from "../../../access/disclose";

// Being one of them already says something about a person's health or that a child was hurt.
const SENSITIVE = new Set(["MENTAL_HEALTH", "ADDICTION", "SUICIDE_FOLLOWUP", "CHILD_PROTECTION", "DISABILITY_HEALTH"]);

/** Below how many cases the number of a programme is withheld. */
export const programmeThreshold = (code: string): number => (SENSITIVE.has(code) ? SENSITIVE_THRESHOLD : THRESHOLD);
