import type { BornWithin } from "../people";

/** How often each programme leads, over twenty cases. Codes and their legal bases stand with the agencies' programmes. */
export const PROGRAMME_PATTERN: readonly string[] = [
  ...Array<string>(7).fill("INTEGRATED"),
  ...Array<string>(4).fill("SENIOR_CARE"),
  ...Array<string>(2).fill("VISITING_HEALTH"),
  ...Array<string>(2).fill("MEDICAL_AID"),
  ...Array<string>(2).fill("DREAM_START"),
  "SELF_RELIANCE",
  "MENTAL_HEALTH",
  "ADDICTION",
];

/** The programmes that the city's office runs itself have no entry. Which placeholder runs which of the others is invented. */
export const PROGRAMME_AGENCY: Readonly<Record<string, string>> = {
  SENIOR_CARE: "member-07",
  SELF_RELIANCE: "member-08",
  MENTAL_HEALTH: "member-09",
  ADDICTION: "member-10",
};

/** Whom a programme is for, where it is for an age. */
export const PROGRAMME_AGE: Readonly<Record<string, BornWithin>> = {
  DREAM_START: ["2014-01-01", 365 * 7],
  SENIOR_CARE: ["1933-01-01", 365 * 25],
};

const THREE: readonly (readonly string[])[] = [
  ["INTEGRATED", "SENIOR_CARE", "VISITING_HEALTH"],
  ["INTEGRATED", "MEDICAL_AID", "SELF_RELIANCE"],
  ["MENTAL_HEALTH", "INTEGRATED", "ADDICTION"],
];

const TWO: readonly (readonly string[])[] = [
  ["INTEGRATED", "SENIOR_CARE"],
  ["INTEGRATED", "DREAM_START"],
  ["SENIOR_CARE", "VISITING_HEALTH"],
  ["INTEGRATED", "MENTAL_HEALTH"],
];

const turns = (patterns: readonly (readonly string[])[], howMany: number): (readonly string[])[] =>
  Array.from({ length: howMany }, (_, index) => patterns[index % patterns.length] ?? []);

/** The 40 people whom several programmes know, of whom 12 are in three or more and one is in four. */
export const MULTI_PROGRAMME_CASES: readonly (readonly string[])[] = [
  ["INTEGRATED", "DREAM_START", "MEDICAL_AID", "MENTAL_HEALTH"],
  ...turns(THREE, 11),
  ...turns(TWO, 28),
];
