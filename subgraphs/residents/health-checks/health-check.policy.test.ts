import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { looksAfterHealth, mayReadHealth, maySeeHealthRecord } from "./health-check.policy";

const TODAY = "2026-11-23";
const hospital = (role = "health_service", until: string | null = null): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    ...{ audience: "partner", agency: "agy_1", agencyKind: "medical", actor: "cli_1" },
    ...{ purpose: "HEALTH_CARE", basis: "CONSENT_17" },
    roles: [{ programme: "prg_1", role, scope: [], until }],
  });
const stating = (viewer: Viewer, purpose: string, basis: string) => makeViewer({ ...viewer, purpose, basis });
const person = makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_1", purpose: "OWN_RIGHTS", basis: "SELF" });
const landlord = makeViewer({ ...hospital("space"), agency: "agy_2", agencyKind: "public_corporation" });

it.each<[string, Viewer, string]>([
  ["the hospital under a consent", hospital(), "allowed"],
  ["the person", person, "allowed"],
  ["the hospital by its own record", stating(hospital(), "HEALTH_CARE", "OWN_RECORD"), "forbidden"],
  ["the keeper of the record", stating(landlord, "HOUSING_MANAGEMENT", "OWN_RECORD"), "forbidden"],
  ["somebody with a support plan", stating(landlord, "CASE_MANAGEMENT", "ICA_23_3"), "forbidden"],
  ["the hospital for statistics", stating(hospital(), "STATISTICS", "CONSENT_17"), "forbidden"],
  ["nobody", ANONYMOUS, "forbidden"],
  ["a gateway on its own behalf", HUB, "forbidden"],
])("P-04 S0-23 what was measured is told to %s: %s", (_who, viewer, verdict) =>
  expect(mayReadHealth(viewer)).toBe(verdict),
);

it.each<[string, Viewer, string]>([
  ["the agency that took it", hospital(), "allowed"],
  ["the same, with another role", hospital("space"), "forbidden"],
  ["the same, after its role has ended", hospital("health_service", TODAY), "forbidden"],
  ["another agency", landlord, "hidden"],
  ["the person", person, "allowed"],
])("P-27 a check is there for %s: %s", (_who, viewer, verdict) =>
  expect(maySeeHealthRecord(viewer, { agencyId: "agy_1", programmeId: "prg_1" }, TODAY)).toBe(verdict),
);

it("S0-23 health is looked after in the programme of the role, and in no other", () => {
  expect(looksAfterHealth(hospital(), "prg_1", TODAY)).toBe("allowed");
  expect(looksAfterHealth(hospital(), "prg_2", TODAY)).toBe("forbidden");
});
