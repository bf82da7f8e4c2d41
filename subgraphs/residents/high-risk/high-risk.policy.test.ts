import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Viewer } from "../../../kit/viewer";
import { mayEnter, maySeeEntry, readsAsOwn, registersSeen } from "./high-risk.policy";

const TODAY = "2026-11-23";
const of = (role: string, until: string | null = null): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    ...{ audience: "partner", agency: "agy_1", agencyKind: "social_enterprise", actor: "cli_1" },
    ...{ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" },
    roles: [{ programme: "prg_1", role, scope: ["spc_1"], until }],
  });
const entry = { programmeId: "prg_1", agencyId: "agy_1" };

it.each<[string, Viewer, string, string]>([
  ["operates the programme", of("operation"), "allowed", "allowed"],
  ["finds its households", of("outreach"), "allowed", "allowed"],
  ["looks after health", of("health_service"), "allowed", "allowed"],
  ["gives the space", of("space"), "forbidden", "hidden"],
  ["gives the money", of("budget"), "forbidden", "hidden"],
  ["operated it until today", of("operation", TODAY), "forbidden", "hidden"],
  ["has no part in it", ANONYMOUS, "forbidden", "hidden"],
])("S0-27 whoever %s enters a household: %3$s, and sees the register: %4$s", (_who, viewer, enters, sees) => {
  expect(mayEnter(viewer, "prg_1", TODAY)).toBe(enters);
  expect(maySeeEntry(viewer, entry, TODAY)).toBe(sees);
  expect(registersSeen(viewer, TODAY)).toEqual(sees === "allowed" ? ["prg_1"] : []);
  expect(mayEnter(viewer, "prg_2", TODAY)).toBe("forbidden");
});

it("an entry is its own record for the agency that answers for it, and for no other", () => {
  expect(readsAsOwn(of("operation"), entry)).toBe(true);
  expect(readsAsOwn(of("operation"), { agencyId: "agy_2" })).toBe(false);
  expect(readsAsOwn(makeViewer({ ...of("operation"), purpose: null, basis: null }), entry)).toBe(false);
  expect(readsAsOwn(makeViewer({ ...of("operation"), purpose: "STATISTICS" }), entry)).toBe(false);
});
