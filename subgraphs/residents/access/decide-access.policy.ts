import { BASIS_RULES, type Ground } from "../../../access/basis-rules";
import { DATA_CLASSES, type DataClass, isSensitive } from "../../../access/data-class";
import { canHaveBasis, isBasis, seesClass } from "../../../access/sees-class";
import { seoulDate } from "../../../kit/clock";
import type { Viewer } from "../../../kit/viewer";

/** One consent, as far as a decision needs it. */
export type ConsentFact = {
  /** Whether it was given to the agency that keeps this record: of a merged person other agencies keep records too. */
  givenToKeeper: boolean;
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

/** What of all classes a ground lets through, where it holds of this person and this caller. */
type Holds = (viewer: Viewer, facts: AccessFacts, now: Date) => readonly DataClass[];

const where = (holds: boolean | null): readonly DataClass[] => (holds ? DATA_CLASSES : []);

/** The grounds of the rules, as facts. Which basis rests on which, and what it then opens, the rules alone say. */
const HOLDS: Record<Ground, Holds> = {
  // As far as the consents go. Sensitive data needs a consent of its own (PIPA Art. 23).
  consents: (viewer, { consents }, now) =>
    consents
      .filter((consent) => counts(viewer, consent, now))
      .flatMap(({ kind, classes }) => classes.filter((one) => isSensitive(one) === (kind === "sensitive"))),
  keeper_is_security_agency: (_viewer, { controllerIsSecurityAgency }) => where(controllerIsSecurityAgency),
  stands_in_support_plan: (_viewer, { isInSupportPlan }) => where(isInSupportPlan),
  works_on_open_case: (_viewer, { hasOpenCase }) => where(hasOpenCase),
  approved_emergency: (_viewer, { emergencyUntil }, now) => where(emergencyUntil && now < emergencyUntil),
  the_statute_alone: () => DATA_CLASSES,
  is_the_person: ({ audience, actor }, { residentId }) => where(audience === "self" && actor === residentId),
  keeps_the_record: ({ agency }, { controllerAgencyId }) => where(agency === controllerAgencyId),
};

/** A consent is to what one agency keeps: of a person whom two agencies keep, it opens nothing of the other's. */
export const counts = ({ purpose }: Viewer, consent: ConsentFact, now: Date): boolean =>
  consent.purpose === purpose && consent.givenToKeeper && isInForce(consent, now);

/** What was withdrawn is over, also for who comes with a clock by which that is still to happen. */
const isInForce = ({ givenAt, validTo, withdrawnAt, superseded }: ConsentFact, now: Date): boolean =>
  !superseded && givenAt <= now && now < validTo && withdrawnAt === null;

/** Which classes of data about one person a caller may see; none without a purpose and a basis. */
export function decideAccess(viewer: Viewer, facts: AccessFacts, now: Date): ReadonlySet<DataClass> {
  const { basis, agency } = viewer;
  if (!isBasis(basis) || !canHaveBasis(viewer, basis, seoulDate(now))) return new Set();
  const isSelf = basis === "SELF";
  const { rests } = BASIS_RULES[basis];
  if (rests === null || (!agency && !isSelf)) return new Set();
  const opened = new Set(HOLDS[rests](viewer, facts, now).filter((dataClass) => seesClass(viewer, dataClass)));
  if (facts.isProtected && agency !== facts.controllerAgencyId && !isSelf) opened.delete("LOCATION");
  return opened;
}
