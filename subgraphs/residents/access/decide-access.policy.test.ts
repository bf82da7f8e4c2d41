import type { DataClass } from "../../../access/data-class";
import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { type AccessFacts, type ConsentFact, decideAccess } from "./decide-access.policy";

const NOW = new Date("2026-11-22T03:00:00Z");
const before = new Date("2026-01-01T00:00:00Z");
const after = new Date("2027-01-01T00:00:00Z");

const partner = (given: Partial<Viewer>): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: "agy_asks",
    agencyKind: "medical",
    actor: "cli_x",
    ...given,
  });

const facts = (given: Partial<AccessFacts> = {}): AccessFacts => ({
  residentId: "res_1",
  controllerAgencyId: "agy_keeps",
  controllerIsSecurityAgency: false,
  isProtected: false,
  consents: [],
  hasOpenCase: false,
  isInSupportPlan: false,
  emergencyUntil: null,
  ...given,
});

const consent = (given: Partial<ConsentFact> = {}): ConsentFact => ({
  givenToKeeper: true,
  kind: "provision",
  purpose: "HEALTH_CARE",
  classes: ["PII_BASIC", "PII_CONTACT"],
  givenAt: before,
  validTo: after,
  withdrawnAt: null,
  superseded: false,
  ...given,
});

const opened = (viewer: Viewer, known: AccessFacts): DataClass[] => [...decideAccess(viewer, known, NOW)].sort();
const byConsent = partner({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });

describe("what a caller may see of a person", () => {
  it("P-01 is nothing without a purpose and a basis", () => {
    const known = facts({ consents: [consent()] });
    expect(opened(partner({}), known)).toEqual([]);
    expect(opened(partner({ purpose: "HEALTH_CARE" }), known)).toEqual([]);
    expect(opened(partner({ basis: "CONSENT_17" }), known)).toEqual([]);
    expect(opened(partner({ agency: "agy_keeps", basis: "OWN_RECORD" }), known)).toEqual([]);
  });

  it("is what was consented to, for the purpose that was consented to", () => {
    const known = facts({ consents: [consent()] });
    expect(opened(byConsent, known)).toEqual(["PII_BASIC", "PII_CONTACT"]);
    expect(opened(partner({ purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" }), known)).toEqual([]);
  });

  it("P-04 holds sensitive data only with a consent of its own", () => {
    const mixed = consent({ classes: ["PII_BASIC", "HEALTH"] });
    expect(opened(byConsent, facts({ consents: [mixed] }))).toEqual(["PII_BASIC"]);
    const own = consent({ kind: "sensitive", classes: ["HEALTH", "PII_BASIC"] });
    expect(opened(byConsent, facts({ consents: [own] }))).toEqual(["HEALTH"]);
  });

  it.each<[string, Partial<ConsentFact>]>([
    ["P-05 it was superseded", { superseded: true }],
    ["P-07 it was withdrawn", { withdrawnAt: before }],
    ["P-07 FT-44 it was withdrawn by a clock that was ahead", { withdrawnAt: after }],
    ["P-08 it has expired", { validTo: NOW }],
    ["it was not given yet", { givenAt: after }],
    ["P-07 it is given to another agency that keeps a record of the person", { givenToKeeper: false }],
  ])("is nothing by a consent when %s", (_when, given) => {
    expect(opened(byConsent, facts({ consents: [consent(given)] }))).toEqual([]);
  });

  it("P-11 is the minimum between security agencies, and nothing for anybody else", () => {
    const known = facts({ controllerIsSecurityAgency: true });
    const basis = { purpose: "CASE_MANAGEMENT", basis: "STATUTE_15_4" };
    const minimum = ["LOCATION", "PII_BASIC", "PII_CONTACT", "WELFARE"];
    expect(opened(partner({ ...basis, agencyKind: "autonomous_district" }), known)).toEqual(minimum);
    expect(opened(partner({ ...basis, agencyKind: "public_corporation" }), known)).toEqual([]);
    expect(opened(partner({ ...basis, agencyKind: "autonomous_district" }), facts())).toEqual([]);
  });

  it("P-12 is the integrated-care profile only for agencies of the support plan", () => {
    const viewer = partner({ purpose: "CASE_MANAGEMENT", basis: "ICA_23_3" });
    expect(opened(viewer, facts())).toEqual([]);
    expect(opened(viewer, facts({ isInSupportPlan: true }))).toContain("HEALTH");
  });

  it("P-13 is name, birth date, address and contact for suicide prevention", () => {
    const basis = { purpose: "SUICIDE_PREVENTION", basis: "SUICIDE_12_2" };
    expect(opened(partner({ ...basis, agencyKind: "mental_health_centre" }), facts())).toEqual([
      "LOCATION",
      "PII_BASIC",
      "PII_CONTACT",
    ]);
    expect(opened(partner({ ...basis, agencyKind: "welfare_centre" }), facts())).toEqual([]);
  });

  it("P-14 is what an emergency needs, until it ends", () => {
    const viewer = partner({ purpose: "EMERGENCY_RESPONSE", basis: "EMERGENCY_15_1_5" });
    expect(opened(viewer, facts({ emergencyUntil: after }))).toContain("PII_CONTACT");
    expect(opened(viewer, facts({ emergencyUntil: NOW }))).toEqual([]);
    expect(opened(viewer, facts())).toEqual([]);
    const other = partner({ purpose: "CASE_MANAGEMENT", basis: "EMERGENCY_15_1_5" });
    expect(opened(other, facts({ emergencyUntil: after }))).toEqual([]);
  });

  it("P-30 leaves out a protected address for everybody but the keeper of the record and the person", () => {
    const known = facts({ isProtected: true, isInSupportPlan: true });
    expect(opened(partner({ purpose: "CASE_MANAGEMENT", basis: "ICA_23_3" }), known)).not.toContain("LOCATION");
    expect(opened(partner({ agency: "agy_keeps", purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" }), known)).toContain(
      "LOCATION",
    );
  });

  it("is everything for the person, and nothing of anybody else", () => {
    const self = makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_1", purpose: "OWN_RIGHTS", basis: "SELF" });
    expect(opened(self, facts())).toContain("HEALTH");
    expect(opened(self, facts({ residentId: "res_2" }))).toEqual([]);
  });

  it.each(["open", "hub"] as const)("is nothing for the audience %s, whatever it claims", (audience) => {
    const known = facts({ consents: [consent()] });
    expect(opened(partner({ audience, purpose: "HEALTH_CARE", basis: "CONSENT_17" }), known)).toEqual([]);
  });
});
