/** Agencies that a fresh installation has a demo credential for, and what each may state when it asks for personal data. */
export const DEMO_CLIENTS = [
  {
    agency: "jpdc",
    name: "제주특별자치도개발공사 시연용 시스템",
    purposes: ["CASE_MANAGEMENT", "SERVICE_PROVISION", "HOUSING_MANAGEMENT", "EMERGENCY_RESPONSE"],
    bases: ["CONSENT_17", "ICA_23_3", "EMERGENCY_15_1_5", "OWN_RECORD", "ENTRUSTED_26"],
  },
  {
    agency: "jeju-si",
    name: "제주시 시연용 시스템",
    purposes: ["CASE_MANAGEMENT", "SERVICE_PROVISION", "EMERGENCY_RESPONSE", "DISCOVERY"],
    bases: [
      "CONSENT_17",
      "STATUTE_15_4",
      "ICA_23_3",
      "OFFICIAL_DUTY_15_1_3",
      "EMERGENCY_15_1_5",
      "DISCOVERY_11",
      "OWN_RECORD",
    ],
  },
  {
    agency: "jeju-medical",
    name: "제주의료원 시연용 시스템",
    purposes: ["CASE_MANAGEMENT", "SERVICE_PROVISION", "HEALTH_CARE", "EMERGENCY_RESPONSE"],
    bases: ["CONSENT_17", "ICA_23_3", "EMERGENCY_15_1_5", "OWN_RECORD"],
  },
  ...[
    ["jeju-senior-club", "제주시니어클럽"],
    ["kordi", "한국노인인력개발원"],
    ["jile", "제주평생교육장학진흥원"],
  ].map(([agency = "", name = ""]) => ({
    agency,
    name: `${name} 시연용 시스템`,
    purposes: ["SERVICE_PROVISION"],
    bases: ["CONSENT_17", "OWN_RECORD"],
  })),
];
