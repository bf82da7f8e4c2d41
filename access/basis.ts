/**
 * What in law allows a look at a person's data. CONSENT_17: PIPA Art. 17(1)1. STATUTE_15_4: between security agencies
 * (사회보장급여법 Art. 15(4)). ICA_23_3: integrated care (돌봄통합지원법 Art. 23(3), Rule 13(1)). OFFICIAL_DUTY_15_1_3: PIPA
 * Art. 15(1)3. EMERGENCY_15_1_5: PIPA Art. 15(1)5. SUICIDE_12_2: 자살예방법 Art. 12-2. DISCOVERY_11: 사회보장급여법 Art. 11.
 * SELF: the person. OWN_RECORD: what the agency collected itself. ENTRUSTED_26: PIPA Art. 26.
 */
export const BASES = [
  "CONSENT_17",
  "STATUTE_15_4",
  "ICA_23_3",
  "OFFICIAL_DUTY_15_1_3",
  "EMERGENCY_15_1_5",
  "SUICIDE_12_2",
  "DISCOVERY_11",
  "SELF",
  "OWN_RECORD",
  "ENTRUSTED_26",
] as const;

export type Basis = (typeof BASES)[number];
