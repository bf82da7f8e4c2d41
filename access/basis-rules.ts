import { type AgencyKind, AGENCY_KINDS, isSecurityAgency } from "./agency-kind";
import type { Basis } from "./basis";
import { DATA_CLASSES, type DataClass } from "./data-class";
import type { Purpose } from "./purpose";

/** What must be true of a person and the agency that asks, before a basis opens anything of this person to it. */
export type Ground =
  | "consents"
  | "keeper_is_security_agency"
  | "stands_in_support_plan"
  | "works_on_open_case"
  | "approved_emergency"
  | "the_statute_alone"
  | "is_the_person"
  | "keeps_the_record";

/** Who can have a basis, what it may be used for, on what it rests and what it then opens. Nothing else opens anything. */
export type BasisRule = Readonly<{
  /** The first day on which the law knows it; null where that was before this hub. */
  since: string | null;
  /** Agencies that can have it; none where it is a person's own. */
  kinds: readonly AgencyKind[];
  /** What it may be used for; null for every purpose that a client was granted. */
  purposes: readonly Purpose[] | null;
  /** Of these, a consent opens those that it names. */
  opens: readonly DataClass[];
}> &
  (Readonly<{ rests: Ground }> | Readonly<{ rests: null; /** Why it opens nothing yet. */ waits: string }>);

const SECURITY_AGENCIES = AGENCY_KINDS.filter(isSecurityAgency);

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

const WHO_AND_WHERE = ["PII_BASIC", "PII_CONTACT", "LOCATION"] as const;

export const BASIS_RULES: Readonly<Record<Basis, BasisRule>> = {
  CONSENT_17: { since: null, kinds: AGENCY_KINDS, purposes: null, rests: "consents", opens: DATA_CLASSES },
  // The minimum that a plan needs, from one security agency to another.
  STATUTE_15_4: {
    since: null,
    kinds: SECURITY_AGENCIES,
    purposes: null,
    rests: "keeper_is_security_agency",
    opens: [...WHO_AND_WHERE, "WELFARE"],
  },
  // The seven groups of items of its Rule 13(1).
  ICA_23_3: {
    since: "2026-03-27",
    kinds: INTEGRATED_CARE,
    purposes: ["CASE_MANAGEMENT", "SERVICE_PROVISION", "HEALTH_CARE"],
    rests: "stands_in_support_plan",
    opens: [...WHO_AND_WHERE, "WELFARE", "HEALTH"],
  },
  // Corporations are public bodies too, and have no duty by statute towards the people of a case.
  OFFICIAL_DUTY_15_1_3: {
    since: null,
    kinds: SECURITY_AGENCIES,
    purposes: null,
    rests: "works_on_open_case",
    opens: [...WHO_AND_WHERE, "WELFARE"],
  },
  EMERGENCY_15_1_5: {
    since: null,
    kinds: AGENCY_KINDS,
    purposes: ["EMERGENCY_RESPONSE"],
    rests: "approved_emergency",
    opens: [...WHO_AND_WHERE, "HEALTH"],
  },
  // Police and fire services are those who tell; name, birth date, address and contact are for the centre that then helps.
  SUICIDE_12_2: {
    since: null,
    kinds: ["mental_health_centre"],
    purposes: ["SUICIDE_PREVENTION"],
    rests: "the_statute_alone",
    opens: WHO_AND_WHERE,
  },
  DISCOVERY_11: {
    since: null,
    kinds: SECURITY_AGENCIES,
    purposes: ["DISCOVERY"],
    rests: null,
    opens: [],
    waits: "The requests of security agencies that it rests on are not kept yet.",
  },
  SELF: { since: null, kinds: [], purposes: ["OWN_RIGHTS"], rests: "is_the_person", opens: DATA_CLASSES },
  OWN_RECORD: { since: null, kinds: AGENCY_KINDS, purposes: null, rests: "keeps_the_record", opens: DATA_CLASSES },
  ENTRUSTED_26: {
    since: null,
    kinds: AGENCY_KINDS,
    purposes: null,
    rests: null,
    opens: [],
    waits: "What contracts entrust to whom, of whose data, is not known to the subgraph of people yet.",
  },
};
