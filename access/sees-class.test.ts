import type { AgencyKind } from "./agency-kind";
import { type Basis, BASES } from "./basis";
import { BASIS_RULES } from "./basis-rules";
import { DATA_CLASSES } from "./data-class";
import { type Purpose, PURPOSES } from "./purpose";
import { canHaveBasis, type ClassViewer, seesClass } from "./sees-class";

const TODAY = "2026-11-22";

const caller = (audience: string, agencyKind: AgencyKind | null, purpose: Purpose | null, basis: Basis | null) => ({
  audience,
  agencyKind,
  purpose,
  basis,
});
const seen = (viewer: ClassViewer): string[] => DATA_CLASSES.filter((dataClass) => seesClass(viewer, dataClass));

describe("what can be told at all", () => {
  it.each<[string, ClassViewer]>([
    ["an anonymous caller", caller("open", null, "CASE_MANAGEMENT", "CONSENT_17")],
    ["a gateway on its own behalf", caller("hub", null, "CASE_MANAGEMENT", "CONSENT_17")],
    ["a partner without a purpose", caller("partner", "medical", null, "CONSENT_17")],
    ["a partner without a basis", caller("partner", "medical", "HEALTH_CARE", null)],
    ["a member of staff without either", caller("staff", "city", null, null)],
    ["a partner who is no resident", caller("partner", "city", "OWN_RIGHTS", "SELF")],
    ["a resident on another's basis", caller("self", null, "CASE_MANAGEMENT", "CONSENT_17")],
    ["a purpose that nobody knows", { ...caller("partner", "city", null, "CONSENT_17"), purpose: "CURIOSITY" }],
    ["a basis that nobody knows", { ...caller("partner", "city", "DISCOVERY", null), basis: "toString" }],
    ["a kind of agency that nobody knows", { ...caller("partner", null, "DISCOVERY", "CONSENT_17"), agencyKind: "x" }],
  ])("P-01 nothing to %s", (_who, viewer) => {
    expect(seen(viewer)).toEqual([]);
  });

  it.each<[string, ClassViewer, string[]]>([
    ["consent, of every class", caller("partner", "npo", "SERVICE_PROVISION", "CONSENT_17"), [...DATA_CLASSES]],
    ["the person, of every class", caller("self", null, "OWN_RIGHTS", "SELF"), [...DATA_CLASSES]],
    [
      "P-11 the statute between security agencies, the minimum",
      caller("partner", "autonomous_district", "CASE_MANAGEMENT", "STATUTE_15_4"),
      ["PII_BASIC", "PII_CONTACT", "WELFARE", "LOCATION"],
    ],
    [
      "P-12 integrated care, without housing and the sensitive",
      caller("staff", "welfare_centre", "CASE_MANAGEMENT", "ICA_23_3"),
      ["PII_BASIC", "PII_CONTACT", "HEALTH", "WELFARE", "LOCATION"],
    ],
    [
      "P-13 the prevention of suicide: name, birth date, address, contact",
      caller("partner", "mental_health_centre", "SUICIDE_PREVENTION", "SUICIDE_12_2"),
      ["PII_BASIC", "PII_CONTACT", "LOCATION"],
    ],
    [
      "P-13 and nothing for another purpose",
      caller("partner", "mental_health_centre", "CASE_MANAGEMENT", "SUICIDE_12_2"),
      [],
    ],
    ["P-13 nothing of it to the police", caller("partner", "police", "SUICIDE_PREVENTION", "SUICIDE_12_2"), []],
    ["requests for discovery, nothing yet", caller("partner", "city", "DISCOVERY", "DISCOVERY_11"), []],
    ["P-11 nothing of it to a corporation", caller("partner", "public_corporation", "DISCOVERY", "STATUTE_15_4"), []],
  ])("by %s", (_how, viewer, classes) => {
    expect(seen(viewer)).toEqual(classes);
  });
});

describe("who can have a basis", () => {
  it.each<[AgencyKind, Basis, boolean]>([
    ["autonomous_district", "STATUTE_15_4", true],
    ["emd", "STATUTE_15_4", true],
    ["health_centre", "DISCOVERY_11", true],
    ["public_corporation", "STATUTE_15_4", false],
    ["public_corporation", "DISCOVERY_11", false],
    ["welfare_centre", "DISCOVERY_11", false],
    ["police", "SUICIDE_12_2", false],
    ["mental_health_centre", "SUICIDE_12_2", true],
    ["city", "SUICIDE_12_2", false],
    ["medical", "ICA_23_3", true],
    ["research", "ICA_23_3", false],
    ["company", "OFFICIAL_DUTY_15_1_3", false],
    ["public_corporation", "OFFICIAL_DUTY_15_1_3", false],
    ["emd", "OFFICIAL_DUTY_15_1_3", true],
    ["city", "SELF", false],
  ])("P-11 %s, %s: %s", (kind, basis, can) => {
    expect(canHaveBasis({ audience: "partner", agencyKind: kind }, basis, TODAY)).toBe(can);
  });

  it("nobody has one before its law is in force", () => {
    const city = { audience: "partner", agencyKind: "city" };
    expect(canHaveBasis(city, "ICA_23_3", "2026-03-26")).toBe(false);
    expect(canHaveBasis(city, "ICA_23_3", "2026-03-27")).toBe(true);
  });

  it("every basis can open something for some purpose to somebody, or says why it does not yet", () => {
    for (const basis of BASES) {
      const rule = BASIS_RULES[basis];
      if (rule.rests === null)
        expect([basis, rule.opens, rule.waits]).toEqual([basis, [], expect.stringMatching(/\w+ \w+.*\.$/)]);
      else expect([basis, rule.opens]).not.toEqual([basis, []]);
      expect(basis === "SELF" || BASIS_RULES[basis].kinds.length > 0).toBe(true);
      expect(PURPOSES.some((purpose) => BASIS_RULES[basis].purposes?.includes(purpose) ?? true)).toBe(true);
    }
  });
});
