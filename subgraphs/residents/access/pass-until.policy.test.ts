import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { AccessFacts, ConsentFact } from "./decide-access.policy";
import { passUntil } from "./pass-until.policy";

const NOON = "2026-11-22T12:00:00+09:00";
const consent = (validTo: string, given: Partial<ConsentFact> = {}): ConsentFact => ({
  givenToKeeper: true,
  kind: "provision",
  purpose: "HEALTH_CARE",
  classes: ["PII_BASIC"],
  givenAt: new Date("2026-01-01T00:00:00Z"),
  validTo: new Date(validTo),
  withdrawnAt: null,
  superseded: false,
  ...given,
});

const facts = (given: Partial<AccessFacts> = {}): AccessFacts => ({
  residentId: "res_1",
  controllerAgencyId: "agy_keeps",
  controllerIsSecurityAgency: false,
  isProtected: false,
  consents: [],
  hasOpenCase: true,
  isInSupportPlan: true,
  emergencyUntil: null,
  ...given,
});

const end = (basis: string, known: AccessFacts, now: string): string => {
  const viewer = makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_asks", purpose: "HEALTH_CARE", basis });
  return passUntil(viewer, known, new Date(now)).toISOString();
};
const at = (instant: string): string => new Date(instant).toISOString();

describe("P-27 a pass ends", () => {
  it("after a minute, where nothing that it stands on ends before", () => {
    const known = facts({ consents: [consent("2027-01-01T00:00:00Z")] });
    expect(end("CONSENT_17", known, NOON)).toBe(at("2026-11-22T12:01:00+09:00"));
  });

  it.each(["ICA_23_3", "OFFICIAL_DUTY_15_1_3", "OWN_RECORD", "STATUTE_15_4", "CONSENT_17"])(
    "with the day in Seoul on %s, because a role, a duty, a case and a plan end with it",
    (basis) => {
      expect(end(basis, facts(), "2025-12-31T23:59:40+09:00")).toBe(at("2026-01-01T00:00:00+09:00"));
      expect(end(basis, facts(), "2026-01-01T00:00:00+09:00")).toBe(at("2026-01-01T00:01:00+09:00"));
    },
  );

  it("with the first of the consents that opened it", () => {
    const consents = [consent("2027-01-01T00:00:00Z"), consent("2026-11-22T12:00:20+09:00")];
    expect(end("CONSENT_17", facts({ consents }), NOON)).toBe(at("2026-11-22T12:00:20+09:00"));
  });

  it("and not with a consent that opened nothing", () => {
    const soon = "2026-11-22T12:00:20+09:00";
    const consents = [
      consent(soon, { superseded: true }),
      consent(soon, { purpose: "CASE_MANAGEMENT" }),
      consent(soon, { givenToKeeper: false }),
    ];
    expect(end("CONSENT_17", facts({ consents }), NOON)).toBe(at("2026-11-22T12:01:00+09:00"));
  });

  it("with the emergency", () => {
    const known = facts({ emergencyUntil: new Date("2026-11-22T12:00:05+09:00") });
    expect(end("EMERGENCY_15_1_5", known, NOON)).toBe(at("2026-11-22T12:00:05+09:00"));
  });
});
