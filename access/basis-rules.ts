import { type AgencyKind, AGENCY_KINDS, isSecurityAgency } from "./agency-kind";
import type { Basis } from "./basis";
import { DATA_CLASSES, type DataClass, isSensitive } from "./data-class";
import type { Purpose } from "./purpose";

/** Who can have a basis at all, and the most that it can ever open; what it opens of one person, `residents` decides. */
export type BasisRule = Readonly<{
  /** The first day on which the law knows it; null where that was before this hub. */
  since: string | null;
  /** Agencies that can have it; none where it is a person's own. */
  kinds: readonly AgencyKind[];
  /** What it may be used for; null for every purpose that a client was granted. */
  purposes: readonly Purpose[] | null;
  opens: readonly DataClass[];
}>;

const SECURITY_AGENCIES = AGENCY_KINDS.filter(isSecurityAgency);

/** Public bodies with statutory duties; PIPA Art. 15(1)3. */
const PUBLIC_BODIES: readonly AgencyKind[] = [
  ...SECURITY_AGENCIES,
  "public_corporation",
  "public_institution",
  "police",
  "fire",
];

/** The mayor, related agencies and expert agencies of an individual support plan; 돌봄통합지원법 Art. 23(3). */
const INTEGRATED_CARE: readonly AgencyKind[] = [
  ...SECURITY_AGENCIES,
  "public_corporation",
  "public_institution",
  "medical",
  "welfare_centre",
  "mental_health_centre",
  "addiction_centre",
  "social_enterprise",
  "npo",
];

const NOT_SENSITIVE = DATA_CLASSES.filter((dataClass) => !isSensitive(dataClass));

export const BASIS_RULES: Readonly<Record<Basis, BasisRule>> = {
  CONSENT_17: { since: null, kinds: AGENCY_KINDS, purposes: null, opens: DATA_CLASSES },
  STATUTE_15_4: {
    since: null,
    kinds: SECURITY_AGENCIES,
    purposes: null,
    opens: ["PII_BASIC", "PII_CONTACT", "WELFARE", "HOUSING", "LOCATION"],
  },
  ICA_23_3: {
    since: "2026-03-27",
    kinds: INTEGRATED_CARE,
    purposes: ["CASE_MANAGEMENT", "SERVICE_PROVISION", "HEALTH_CARE"],
    opens: ["PII_BASIC", "PII_CONTACT", "HEALTH", "WELFARE", "LOCATION"],
  },
  OFFICIAL_DUTY_15_1_3: { since: null, kinds: PUBLIC_BODIES, purposes: null, opens: NOT_SENSITIVE },
  EMERGENCY_15_1_5: {
    since: null,
    kinds: AGENCY_KINDS,
    purposes: ["EMERGENCY_RESPONSE"],
    opens: ["PII_BASIC", "PII_CONTACT", "HEALTH", "LOCATION"],
  },
  SUICIDE_12_2: {
    since: null,
    kinds: ["mental_health_centre", "police", "fire"],
    purposes: ["SUICIDE_PREVENTION"],
    opens: ["PII_BASIC", "PII_CONTACT", "LOCATION"],
  },
  DISCOVERY_11: {
    since: null,
    kinds: SECURITY_AGENCIES,
    purposes: ["DISCOVERY"],
    opens: ["PII_BASIC", "PII_CONTACT", "WELFARE", "HOUSING", "LOCATION"],
  },
  SELF: { since: null, kinds: [], purposes: ["OWN_RIGHTS"], opens: DATA_CLASSES },
  OWN_RECORD: { since: null, kinds: AGENCY_KINDS, purposes: null, opens: DATA_CLASSES },
  ENTRUSTED_26: { since: null, kinds: AGENCY_KINDS, purposes: null, opens: DATA_CLASSES },
};
