import { ANONYMOUS, makeViewer } from "../../../kit/caller-context";
import type { HeldRole } from "../../../kit/viewer";
import { mayConfigureProgramme, mayCreateProgramme } from "./programme.policy";

const PROGRAMME = { id: "prg_1", controllerAgencyId: "agy_maker" };

const caller = (agency: string | null, role?: string, until: string | null = null) => {
  const roles: HeldRole[] = role ? [{ programme: "prg_1", role, scope: [], until }] : [];
  return makeViewer({ ...ANONYMOUS, audience: agency ? "partner" : "open", agency, roles });
};

test.each<[string, string, ReturnType<typeof caller>]>([
  ["nobody", "forbidden", caller(null)],
  ["whoever made it", "allowed", caller("agy_maker")],
  ["another member", "forbidden", caller("agy_other")],
  ["who plans it", "allowed", caller("agy_other", "planning")],
  ["who manages it", "allowed", caller("agy_other", "project_management")],
  ["who looks after the space", "forbidden", caller("agy_other", "space_management")],
  ["who planned it until today", "forbidden", caller("agy_other", "planning", "2026-11-23")],
])("S0-11 %s configures it: %s", (_who, verdict, viewer) =>
  expect(mayConfigureProgramme(viewer, PROGRAMME, "2026-11-23")).toBe(verdict),
);

test("E1 every member may plan a programme, and nobody else", () => {
  expect(mayCreateProgramme(caller("agy_other"))).toBe("allowed");
  expect(mayCreateProgramme(caller(null))).toBe("forbidden");
});
