import { AGENCY_KINDS } from "../../../access/agency-kind";
import { type Basis, BASES } from "../../../access/basis";
import { BASIS_RULES } from "../../../access/basis-rules";
import { DATA_CLASSES, isSensitive } from "../../../access/data-class";
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

/** Bases that open nobody yet, because what they rest on (requests for discovery, contracts) is not kept in residents. */
const WAITING: Basis[] = ["DISCOVERY_11", "ENTRUSTED_26"];

const opened = (basis: Basis, agencyKind: string, purpose: Purpose, now = NOW): string[] => {
  const person = basis === "SELF" && agencyKind === "none";
  const viewer = makeViewer({
    ...ANONYMOUS,
    ...(person
      ? { audience: "self", actor: "res_1" }
      : { audience: "partner", agency: "agy_1", agencyKind, actor: "cli_1" }),
    purpose,
    basis,
  });
  return [...decideAccess(viewer, openToAll(purpose), now)];
};

describe.each(BASES)("the basis %s, as data and as it is decided", (basis) => {
  const { kinds, purposes, opens, since } = BASIS_RULES[basis];

  it("opens nothing beyond the data: not to other agencies, for other purposes, of other classes", () => {
    for (const kind of [...AGENCY_KINDS, "none"])
      for (const purpose of PURPOSES) {
        const isOfThem = basis === "SELF" ? kind === "none" : kinds.some((one) => one === kind);
        const most: readonly string[] = isOfThem && (purposes ?? PURPOSES).includes(purpose) ? opens : [];
        const beyond = opened(basis, kind, purpose).filter((one) => !most.includes(one));
        expect({ kind, purpose, beyond }).toEqual({ kind, purpose, beyond: [] });
      }
  });

  it("opens something to somebody, unless it waits", () => {
    const ever = [...AGENCY_KINDS, "none"].some((kind) =>
      PURPOSES.some((purpose) => opened(basis, kind, purpose).length > 0),
    );
    expect(ever).toBe(!WAITING.includes(basis));
  });

  it("opens nothing before its act came into force", () => {
    if (since === null) return;
    const before = new Date(new Date(`${since}T00:00:00+09:00`).getTime() - 1);
    for (const kind of AGENCY_KINDS)
      for (const purpose of PURPOSES) expect(opened(basis, kind, purpose, before)).toEqual([]);
  });
});
