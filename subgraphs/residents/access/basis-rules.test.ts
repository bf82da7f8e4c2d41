import { AGENCY_KINDS, type AgencyKind } from "../../../access/agency-kind";
import { type Basis, BASES } from "../../../access/basis";
import { BASIS_RULES, type Ground } from "../../../access/basis-rules";
import { DATA_CLASSES, type DataClass, isSensitive } from "../../../access/data-class";
import { type Purpose, PURPOSES } from "../../../access/purpose";
import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import { type AccessFacts, decideAccess } from "./decide-access.policy";

const NOW = new Date("2026-11-22T03:00:00Z");
const LATER = new Date("2027-11-22T03:00:00Z");

/** A person of whom everything is true that could ever open anything. */
const openToAll = (purpose: Purpose): AccessFacts => ({
  residentId: "res_1",
  controllerAgencyId: "agy_1",
  controllerIsSecurityAgency: true,
  isProtected: false,
  consents: (["provision", "sensitive"] as const).map((kind) => ({
    givenToKeeper: true,
    kind,
    purpose,
    classes: DATA_CLASSES.filter((one) => isSensitive(one) === (kind === "sensitive")),
    givenAt: new Date("2026-01-01T00:00:00Z"),
    validTo: LATER,
    withdrawnAt: null,
    superseded: false,
  })),
  hasOpenCase: true,
  isInSupportPlan: true,
  emergencyUntil: LATER,
});

/** What takes each ground away from such a person; the statute alone rests on nothing of the person. */
const WITHOUT: Record<Exclude<Ground, "the_statute_alone">, Partial<AccessFacts>> = {
  consents: { consents: [] },
  keeper_is_security_agency: { controllerIsSecurityAgency: false },
  stands_in_support_plan: { isInSupportPlan: false },
  works_on_open_case: { hasOpenCase: false },
  approved_emergency: { emergencyUntil: NOW },
  is_the_person: { residentId: "res_2" },
  keeps_the_record: { controllerAgencyId: "agy_2" },
};

type Kind = AgencyKind | "nobody's";
const EVERY_KIND: readonly Kind[] = [...AGENCY_KINDS, "nobody's"];

function opened(basis: Basis, kind: Kind, purpose: Purpose, without: Partial<AccessFacts> = {}, now = NOW): string[] {
  const who =
    kind === "nobody's"
      ? { audience: "self" as const, actor: "res_1" }
      : { audience: "partner" as const, agency: "agy_1", agencyKind: kind, actor: "cli_1" };
  const viewer = makeViewer({ ...ANONYMOUS, ...who, purpose, basis });
  return [...decideAccess(viewer, { ...openToAll(purpose), ...without }, now)].sort();
}

const kindsOf = (basis: Basis): readonly Kind[] => (basis === "SELF" ? ["nobody's"] : BASIS_RULES[basis].kinds);

/** The rules as one reads them in the acts; what an agency that has the basis sees of a person of whom its ground is true. */
const AS_IN_LAW: Record<Basis, { who: Kind; purpose: Purpose; rests: Ground | null; sees: readonly DataClass[] }> = {
  CONSENT_17: { who: "npo", purpose: "SERVICE_PROVISION", rests: "consents", sees: DATA_CLASSES },
  STATUTE_15_4: {
    who: "emd",
    purpose: "CASE_MANAGEMENT",
    rests: "keeper_is_security_agency",
    sees: ["PII_BASIC", "PII_CONTACT", "WELFARE", "LOCATION"],
  },
  ICA_23_3: {
    who: "medical",
    purpose: "HEALTH_CARE",
    rests: "stands_in_support_plan",
    sees: ["PII_BASIC", "PII_CONTACT", "HEALTH", "WELFARE", "LOCATION"],
  },
  OFFICIAL_DUTY_15_1_3: {
    who: "city",
    purpose: "CASE_MANAGEMENT",
    rests: "works_on_open_case",
    sees: ["PII_BASIC", "PII_CONTACT", "WELFARE", "LOCATION"],
  },
  EMERGENCY_15_1_5: {
    who: "company",
    purpose: "EMERGENCY_RESPONSE",
    rests: "approved_emergency",
    sees: ["PII_BASIC", "PII_CONTACT", "HEALTH", "LOCATION"],
  },
  SUICIDE_12_2: {
    who: "mental_health_centre",
    purpose: "SUICIDE_PREVENTION",
    rests: "the_statute_alone",
    sees: ["PII_BASIC", "PII_CONTACT", "LOCATION"],
  },
  DISCOVERY_11: { who: "city", purpose: "DISCOVERY", rests: null, sees: [] },
  SELF: { who: "nobody's", purpose: "OWN_RIGHTS", rests: "is_the_person", sees: DATA_CLASSES },
  OWN_RECORD: { who: "senior_club", purpose: "SERVICE_PROVISION", rests: "keeps_the_record", sees: DATA_CLASSES },
  ENTRUSTED_26: { who: "company", purpose: "SERVICE_PROVISION", rests: null, sees: [] },
};

describe.each(BASES)("P-01 the basis %s", (basis) => {
  const rule = BASIS_RULES[basis];
  const { who, purpose: stated, rests, sees } = AS_IN_LAW[basis];

  it("opens what the law says, to whom it says", () => {
    expect(opened(basis, who, stated)).toEqual([...sees].sort());
    expect(rule.rests).toBe(rests);
  });

  it("opens what its rule says and nothing else, whoever asks for whatever purpose", () => {
    for (const kind of EVERY_KIND)
      for (const purpose of PURPOSES) {
        const can = kindsOf(basis).includes(kind) && purpose !== "STATISTICS";
        const most = can && (rule.purposes ?? PURPOSES).includes(purpose) ? [...rule.opens].sort() : [];
        expect({ kind, purpose, opened: opened(basis, kind, purpose) }).toEqual({ kind, purpose, opened: most });
      }
  });

  it("opens nothing of a person of whom its ground is not true, whatever else is, and asks for no other ground", () => {
    for (const [ground, without] of Object.entries(WITHOUT))
      expect([ground, opened(basis, who, stated, without)]).toEqual([ground, ground === rests ? [] : [...sees].sort()]);
  });

  it("opens nothing before its act came into force", () => {
    if (rule.since === null) return;
    const before = new Date(new Date(`${rule.since}T00:00:00+09:00`).getTime() - 1);
    for (const kind of EVERY_KIND)
      for (const purpose of PURPOSES) expect(opened(basis, kind, purpose, {}, before)).toEqual([]);
  });

  it("opens something to somebody, or its rule says why it does not yet", () => {
    const ever = EVERY_KIND.some((kind) => PURPOSES.some((purpose) => opened(basis, kind, purpose).length > 0));
    const reason = rule.rests === null ? rule.waits : "";
    expect(ever || reason.length >= 20).toBe(true);
  });
});
