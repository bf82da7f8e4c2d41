/** Invented people who sign in at a fresh installation: their names to sign in with, duties, and what they may state. */
export const DEMO_STAFF = [
  {
    login: "jpdc-admin",
    agency: "jpdc",
    duties: ["member_administrator", "platform_administrator"],
    purposes: [],
    bases: [],
  },
  {
    login: "jpdc-worker",
    agency: "jpdc",
    duties: ["housing_welfare_worker"],
    purposes: ["CASE_MANAGEMENT", "HOUSING_MANAGEMENT"],
    bases: ["CONSENT_17", "OWN_RECORD"],
  },
  {
    login: "jeju-si-worker",
    agency: "jeju-si",
    duties: ["integrated_case_manager"],
    purposes: ["CASE_MANAGEMENT"],
    bases: ["CONSENT_17", "STATUTE_15_4", "OWN_RECORD"],
  },
];

/** A tenant of the healing courtyard who looks at their own data. */
export const DEMO_RESIDENT = { login: "resident", person: "healing-01-1" };
