import type { AgencyKind } from "../../../access/agency-kind";
import { isSecurityAgency } from "../../../access/agency-kind";
import type { Basis } from "../../../access/basis";
import { DATA_CLASSES, type DataClass, isSensitive } from "../../../access/data-class";
import { canHaveBasis, isBasis, seesClass } from "../../../access/sees-class";
import { seoulDate } from "../../../kit/clock";
import type { Viewer } from "../../../kit/viewer";

/** One consent, as far as a decision needs it. */
export type ConsentFact = {
  kind: "provision" | "sensitive";
  purpose: string;
  classes: DataClass[];
  givenAt: Date;
  validTo: Date;
  withdrawnAt: Date | null;
  superseded: boolean;
};

/** What `residents` knows of one person and the agency that asks. */
export type AccessFacts = {
  residentId: string;
  controllerAgencyId: string;
  controllerIsSecurityAgency: boolean;
  /** An address that this agency may not know: protected (가정폭력 피해자 등), and the agency is not named. */
  isProtected: boolean;
  /** Consents of this person to the agency that asks. */
  consents: ConsentFact[];
  /** Whether the agency works on an open case of this person. */
  hasOpenCase: boolean;
  /** Whether the agency stands in the person's individual support plan (개인별지원계획) today. */
  isInSupportPlan: boolean;
  /** When the agency's emergency access to this person ends; null where it has none. */
  emergencyUntil: Date | null;
};

const WHO_AND_WHERE: DataClass[] = ["PII_BASIC", "PII_CONTACT", "LOCATION"];

type Decide = (viewer: Viewer, facts: AccessFacts, now: Date) => readonly DataClass[];

/** What each basis opens, where its condition holds. Nothing else opens anything. */
const OPENS: Record<Basis, Decide> = {
  // PIPA Art. 17(1)1: as far as the consents go. Sensitive data needs a consent of its own (Art. 23).
  CONSENT_17: ({ purpose }, { consents }, now) =>
    consents
      .filter((consent) => consent.purpose === purpose && isInForce(consent, now))
      .flatMap(({ kind, classes }) => classes.filter((one) => isSensitive(one) === (kind === "sensitive"))),
  // 사회보장급여법 Art. 15(4): from one security agency to another, the minimum.
  STATUTE_15_4: ({ agencyKind }, { controllerIsSecurityAgency }) =>
    controllerIsSecurityAgency && isSecurityAgency(agencyKind as AgencyKind) ? [...WHO_AND_WHERE, "WELFARE"] : [],
  // 돌봄통합지원법 Rule 13(1): the agencies of the individual support plan.
  ICA_23_3: (_viewer, { isInSupportPlan }) => (isInSupportPlan ? [...WHO_AND_WHERE, "WELFARE", "HEALTH"] : []),
  // PIPA Art. 15(1)3: a public body that works on the person's case.
  OFFICIAL_DUTY_15_1_3: ({ agencyKind }, { hasOpenCase }) =>
    hasOpenCase && isSecurityAgency(agencyKind as AgencyKind) ? [...WHO_AND_WHERE, "WELFARE"] : [],
  // PIPA Art. 15(1)5: while the opened access lasts, and for that alone.
  EMERGENCY_15_1_5: ({ purpose }, { emergencyUntil }, now) =>
    purpose === "EMERGENCY_RESPONSE" && emergencyUntil && now < emergencyUntil ? [...WHO_AND_WHERE, "HEALTH"] : [],
  // 자살예방법 Art. 12-2: name, birth date, address and contact, for suicide prevention.
  SUICIDE_12_2: ({ agencyKind, purpose }) =>
    agencyKind === "mental_health_centre" && purpose === "SUICIDE_PREVENTION" ? WHO_AND_WHERE : [],
  SELF: ({ audience, actor }, { residentId }) => (audience === "self" && actor === residentId ? DATA_CLASSES : []),
  OWN_RECORD: ({ agency }, { controllerAgencyId }) => (agency === controllerAgencyId ? DATA_CLASSES : []),
  // A request by a security agency, and work entrusted by contract, are not kept here yet.
  DISCOVERY_11: () => [],
  ENTRUSTED_26: () => [],
};

export const isInForce = ({ givenAt, validTo, withdrawnAt, superseded }: ConsentFact, now: Date): boolean =>
  !superseded && givenAt <= now && now < validTo && (withdrawnAt === null || now < withdrawnAt);

/** Which classes of data about one person a caller may see; none without a purpose and a basis. */
export function decideAccess(viewer: Viewer, facts: AccessFacts, now: Date): ReadonlySet<DataClass> {
  const { purpose, basis, agency, audience } = viewer;
  const isSelf = basis === "SELF";
  if (!purpose || !basis || (!agency && !isSelf) || audience === "open" || audience === "hub") return new Set();
  // The most that the basis can open at all is said once, as data; the gateway judges by the same.
  if (purpose === "STATISTICS" || !isBasis(basis) || !canHaveBasis(viewer, basis, seoulDate(now))) return new Set();
  const opened = new Set(OPENS[basis](viewer, facts, now).filter((dataClass) => seesClass(viewer, dataClass)));
  if (facts.isProtected && agency !== facts.controllerAgencyId && !isSelf) opened.delete("LOCATION");
  return opened;
}
