/** What data about a person is asked for. It comes with the request, and a client must have been granted it. */
export const PURPOSES = [
  "CASE_MANAGEMENT",
  "SERVICE_PROVISION",
  "HOUSING_MANAGEMENT",
  "HEALTH_CARE",
  "EMERGENCY_RESPONSE",
  "SUICIDE_PREVENTION",
  "DISCOVERY",
  "OWN_RIGHTS",
  "STATISTICS",
] as const;

export type Purpose = (typeof PURPOSES)[number];
