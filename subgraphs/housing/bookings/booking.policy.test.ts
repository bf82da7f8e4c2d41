import { ANONYMOUS, HUB, makeViewer } from "../../../kit/caller-context";
import type { Verdict } from "../../../kit/verdict";
import type { Audience, HeldRole, Viewer } from "../../../kit/viewer";
import type { Ground } from "../spaces/ground";
import { mayChangeSpace } from "../spaces/space.policy";
import { mayCancel, mayDecide, mayRequest, seesBookings } from "./booking.policy";

const TODAY = "2026-11-23";
const ground: Ground = {
  spaceId: "spc_1",
  complexId: "cpx_1",
  ownerAgencyId: "agy_owner",
  managerAgencyId: "agy_manager",
  areas: ["5011000000"],
  programmeId: "prg_1",
};
const held = (role: string, more: Partial<HeldRole> = {}): HeldRole => ({
  programme: "prg_1",
  role,
  scope: [],
  until: null,
  ...more,
});
const viewer = (agency: string | null, roles: HeldRole[] = [], audience: Audience = "partner"): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency, roles });

const allowed = (verdict: Verdict): "yes" | "no" => (verdict === "allowed" ? "yes" : "no");

// prettier-ignore
test.each<[string, Viewer, change: string, decide: string, request: string, sees: string]>([
  // who                                                                            change  decide  request sees
  ["the complex's owner", viewer("agy_owner"),                                      "yes",  "yes",  "yes",  "yes"],
  ["its owner's staff", viewer("agy_owner", [], "staff"),                           "yes",  "yes",  "yes",  "yes"],
  ["its management body", viewer("agy_manager"),                                    "no",   "yes",  "yes",  "yes"],
  ["SPACE", viewer("agy_x", [held("space")]),                                       "yes",  "yes",  "yes",  "yes"],
  ["SPACE_MANAGEMENT", viewer("agy_x", [held("space_management")]),                 "no",   "yes",  "yes",  "yes"],
  ["SPACE_MANAGEMENT here", viewer("agy_x", [held("space_management", { scope: ["spc_1"] })]), "no", "yes", "yes", "yes"],
  ["SPACE_MANAGEMENT elsewhere", viewer("agy_x", [held("space_management", { scope: ["spc_2"] })]), "no", "no", "no", "no"],
  ["SPACE that ends today", viewer("agy_x", [held("space", { until: TODAY })]),     "no",   "no",   "no",   "no"],
  ["SPACE of another programme", viewer("agy_x", [held("space", { programme: "prg_2" })]), "no", "no", "no", "no"],
  ["PLANNING", viewer("agy_x", [held("planning")]),                                 "no",   "no",   "yes",  "yes"],
  ["OPERATION", viewer("agy_x", [held("operation")]),                               "no",   "no",   "yes",  "yes"],
  ["HEALTH_SERVICE", viewer("agy_x", [held("health_service")]),                     "no",   "no",   "no",   "yes"],
  ["BUDGET", viewer("agy_x", [held("budget")]),                                     "no",   "no",   "no",   "yes"],
  ["an agency without a role", viewer("agy_x"),                                     "no",   "no",   "no",   "no"],
  ["a resident", viewer(null, [], "self"),                                          "no",   "no",   "no",   "no"],
  ["nobody", ANONYMOUS,                                                             "no",   "no",   "no",   "no"],
  ["the hub itself", HUB,                                                           "no",   "no",   "no",   "no"],
])("%s", (_who, viewer, change, decide, request, sees) => {
  expect(allowed(mayChangeSpace(viewer, ground, TODAY))).toBe(change);
  expect(allowed(mayDecide(viewer, ground, TODAY))).toBe(decide);
  expect(allowed(mayRequest(viewer, ground, { programmeId: "prg_1", healthRoom: false }, TODAY))).toBe(request);
  expect(seesBookings(viewer, ground, TODAY)).toBe(sees === "yes");
});

const asked = (who: Viewer, programmeId: string | null, healthRoom: boolean): string =>
  allowed(mayRequest(who, ground, { programmeId, healthRoom }, TODAY));

it("HEALTH_SERVICE asks for a health room; PLANNING for its own programme and not for a meeting of tenants", () => {
  expect(asked(viewer("agy_x", [held("health_service")]), "prg_1", true)).toBe("yes");
  expect(asked(viewer("agy_x", [held("planning")]), "prg_2", false)).toBe("no");
  expect(asked(viewer("agy_x", [held("planning")]), null, false)).toBe("no");
  expect(asked(viewer("agy_x", [held("space_management")]), null, false)).toBe("yes");
});

it("who asked for a booking cancels it, and others without a role do not", () => {
  expect(mayCancel(viewer("agy_x"), ground, TODAY, "agy_x")).toBe("allowed");
  expect(mayCancel(viewer("agy_y"), ground, TODAY, "agy_x")).toBe("forbidden");
});

it("an unknown owner is nobody: who acts for no agency is not at home in such a complex", () => {
  const unknown = { ...ground, ownerAgencyId: null, managerAgencyId: null, programmeId: null };
  expect(mayDecide(viewer(null), unknown, TODAY)).toBe("forbidden");
  expect(mayChangeSpace(viewer(null), unknown, TODAY)).toBe("forbidden");
});
