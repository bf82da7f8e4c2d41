import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { HeldRole } from "../../../kit/viewer";
import { mayConfigureProgramme, mayCreateProgramme } from "./programme.policy";

const PROGRAMME = { id: "prg_1", controllerAgencyId: "agy_maker" };

const caller = (agency: string | null, role?: string, until: string | null = null) => {
  const roles: HeldRole[] = role ? [{ programme: "prg_1", role, scope: [], until }] : [];
  return makeViewer({ ...ANONYMOUS, audience: agency ? "partner" : "open", agency, roles });
};

test.each<[string, ReturnType<typeof caller>, string]>([
  ["nobody", caller(null), "forbidden"],
  ["whoever made it", caller("agy_maker"), "allowed"],
  ["another member", caller("agy_other"), "forbidden"],
  ["who plans it", caller("agy_other", "planning"), "allowed"],
  ["who manages it", caller("agy_other", "project_management"), "allowed"],
  ["who looks after the space", caller("agy_other", "space_management"), "forbidden"],
  ["who planned it until today", caller("agy_other", "planning", "2026-11-23"), "forbidden"],
])("S0-11 %s configures it: %s", (_who, viewer, verdict) =>
  expect(mayConfigureProgramme(viewer, PROGRAMME, "2026-11-23")).toBe(verdict),
);

test("E1 every member may plan a programme, and nobody else", () => {
  expect(mayCreateProgramme(caller("agy_other"))).toBe("allowed");
  expect(mayCreateProgramme(caller(null))).toBe("forbidden");
});
