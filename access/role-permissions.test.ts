import { AGREEMENT_ROLES } from "./agreement-role";
import { type RoleHeld, roleAllows, type RolePermission, ROLE_PERMISSIONS } from "./role-permissions";

const held = (role: string, more: Partial<RoleHeld> = {}): RoleHeld => ({
  programme: "prg_learning",
  role,
  scope: [],
  until: null,
  ...more,
});
const allows = (role: RoleHeld, permission: RolePermission, on = "2026-11-23", at?: string[]) =>
  roleAllows([role], { permission, programme: "prg_learning", on, at });

describe("what a role in a programme allows", () => {
  it.each<[string, RolePermission, boolean]>([
    ["space", "change_space", true],
    ["space", "record_health", false],
    ["space_management", "decide_booking", true],
    ["space_management", "configure_programme", false],
    ["planning", "configure_programme", true],
    ["planning", "change_space", false],
    ["budget", "fund", true],
    ["budget", "see_participants", false],
    ["outreach", "record_discovery", true],
    ["operation", "work_on_orders", true],
    ["operation", "fund", false],
    ["staffing", "assign_staff", true],
    ["health_service", "record_health", true],
    ["health_service", "request_booking", false],
    ["technology", "read_reports", false],
    ["evaluation", "read_reports", true],
    ["a role that nobody has", "read_reports", false],
  ])("S0-08 %s: %s is %s", (role, permission, allowed) => expect(allows(held(role), permission)).toBe(allowed));

  it("S0-11 no role but the space's changes the space, and health values are the health service's alone", () => {
    const having = (permission: RolePermission) =>
      AGREEMENT_ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
    expect(having("change_space")).toEqual(["space"]);
    expect(having("record_health")).toEqual(["health_service"]);
  });
  it("P-27 a role has ended on the day that it names, and held on the day before", () => {
    const ending = held("outreach", { until: "2026-01-01" });
    expect(allows(ending, "enrol", "2025-12-31")).toBe(true);
    expect(allows(ending, "enrol", "2026-01-01")).toBe(false);
  });
  it("holds in its own programme, and where it names places only there", () => {
    const there = held("operation", { scope: ["spc_samdo"] });
    expect(allows(there, "enrol")).toBe(false);
    expect(allows(there, "enrol", "2026-11-23", ["cpx_samdo", "spc_samdo"])).toBe(true);
    expect(allows(there, "enrol", "2026-11-23", ["spc_dosun"])).toBe(false);
    expect(allows(held("operation", { programme: "prg_bubble" }), "enrol")).toBe(false);
  });
});
