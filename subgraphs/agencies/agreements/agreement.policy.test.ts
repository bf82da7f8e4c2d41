import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { Audience } from "../../../kit/viewer";
import { mayAmend, mayDraft, maySeeDrafts, maySign } from "./agreement.policy";

const viewer = (audience: Audience, duties: string[] = [], roles: string[] = [], agency = "agy_operator") =>
  makeViewer({
    ...ANONYMOUS,
    audience,
    agency,
    duties,
    roles: roles.map((role) => ({ programme: "prg_one", role, scope: [], until: null })),
  });
const of = { programmeId: "prg_one", operatorAgencyId: "agy_operator", on: "2026-11-23" };

test.each([
  ["the operator's administrator", viewer("staff", ["platform_administrator"]), "allowed", "allowed"],
  ["the operator's system", viewer("partner"), "forbidden", "forbidden"],
  [
    "who administers another platform",
    viewer("staff", ["platform_administrator"], [], "agy_x"),
    "forbidden",
    "forbidden",
  ],
  ["who plans the programme", viewer("partner", [], ["planning"], "agy_x"), "allowed", "forbidden"],
  ["who manages the project", viewer("staff", [], ["project_management"], "agy_x"), "allowed", "forbidden"],
  ["who runs the programme", viewer("partner", [], ["operation"], "agy_x"), "forbidden", "forbidden"],
  ["a resident", viewer("self"), "hidden", "forbidden"],
] as const)("E1 %s", (_who, who, draft, amend) => {
  expect([mayDraft(who, of), mayAmend(who, of)]).toEqual([draft, amend]);
});

test("E1 an agency signs by its system or its administrators, and nobody for another", () => {
  const parties = ["agy_operator"];
  expect(maySign(viewer("partner"), parties)).toBe("allowed");
  expect(maySign(viewer("staff", ["member_administrator"]), parties)).toBe("allowed");
  expect(maySign(viewer("staff", ["counsellor"]), parties)).toBe("forbidden");
  expect(maySign(viewer("partner", [], [], "agy_x"), parties)).toBe("forbidden");
});

test.each<[Audience, string]>([
  ["partner", "allowed"],
  ["staff", "allowed"],
  ["self", "hidden"],
  ["open", "hidden"],
  ["hub", "hidden"],
])("E1 drafts: %s → %s", (audience, verdict) => {
  expect(maySeeDrafts(viewer(audience))).toBe(verdict);
});
