/**
 * What kind of datum about a person a field tells. HEALTH and SENSITIVE are sensitive data in law (PIPA Art. 23, Decree
 * Art. 18) and need a consent or statute of their own. A resident registration number has no class: it is never kept.
 */
export const DATA_CLASSES = [
  "PII_BASIC",
  "PII_CONTACT",
  "HEALTH",
  "SENSITIVE",
  "WELFARE",
  "HOUSING",
  "LOCATION",
] as const;

export type DataClass = (typeof DATA_CLASSES)[number];

const SENSITIVE_CLASSES: readonly DataClass[] = ["HEALTH", "SENSITIVE"];

export const isSensitive = (dataClass: DataClass): boolean => SENSITIVE_CLASSES.includes(dataClass);
