import type { Viewer } from "../../kit/viewer";

/** The State, local governments and their health centres (보장기관, 사회보장급여법 Art. 2(5)). */
const SECURITY = "central_gov province administrative_city autonomous_district city emd health_centre";

/** Who takes part in a person's plan of integrated care (돌봄통합지원법 Art. 23(3)). */
const CARE = `${SECURITY} public_corporation public_institution medical welfare_centre mental_health_centre addiction_centre
  social_enterprise npo`;

const ANY_AGENCY = `${CARE} senior_club company research school police fire`;
const ANY_PURPOSE = "*";
const CONTACT = "PII_BASIC PII_CONTACT LOCATION";
const ALL = `${CONTACT} WELFARE HOUSING HEALTH SENSITIVE`;

/**
 * Who may use a basis, for what, and what it then opens at most: the gateway's table of rules, written down a second time
 * by hand from the requirements (domain 2.12, P-01 to P-15), so that a mistake in either is seen. It imports no rule.
 */
const RULES: Record<string, [agencies: string, purposes: string, classes: string]> = {
  // The subject agreed, to a named recipient, for a purpose, to items (PIPA Art. 17; sensitive ones apart, Art. 23).
  CONSENT_17: [ANY_AGENCY, ANY_PURPOSE, ALL],
  // From one security agency to another, the minimum.
  STATUTE_15_4: [SECURITY, ANY_PURPOSE, `${CONTACT} WELFARE`],
  ICA_23_3: [CARE, "CASE_MANAGEMENT SERVICE_PROVISION HEALTH_CARE", `${CONTACT} WELFARE HEALTH`],
  OFFICIAL_DUTY_15_1_3: [SECURITY, ANY_PURPOSE, `${CONTACT} WELFARE`],
  EMERGENCY_15_1_5: [ANY_AGENCY, "EMERGENCY_RESPONSE", `${CONTACT} HEALTH`],
  // Name, birth date, address and contact, to the centre that helps afterwards.
  SUICIDE_12_2: ["mental_health_centre", "SUICIDE_PREVENTION", CONTACT],
  OWN_RECORD: [ANY_AGENCY, ANY_PURPOSE, ALL],
  SELF: ["", "OWN_RIGHTS", ALL],
  // Nothing can be checked yet of what these rest on.
  DISCOVERY_11: ["", "DISCOVERY", ""],
  ENTRUSTED_26: ["", ANY_PURPOSE, ""],
};

const lists = (words: string, word: string | null): boolean => word !== null && words.split(/\s+/).includes(word);

/** Whether anything of a class may be told to a caller at all, as a lawyer would read the table. */
export function mayKnow({ audience, agencyKind, purpose, basis }: Viewer, dataClass: string): boolean {
  if (purpose === null || basis === null || purpose === "STATISTICS") return false;
  const [agencies, purposes, classes] = RULES[basis] ?? ["", "", ""];
  if (!lists(classes, dataClass) || (purposes !== ANY_PURPOSE && !lists(purposes, purpose))) return false;
  if (basis === "SELF") return audience === "self";
  return (audience === "partner" || audience === "staff") && lists(agencies, agencyKind);
}
