import { createPseudonyms } from "../../../kit/pseudonym";
import { CATALOGUE } from "../../../events/catalogue";
import { type Held, toldTo, TOLD_TYPES } from "./told-to";

const recordsOf = (owner: string) => createPseudonyms(Buffer.alloc(32, 7), owner);
const event = (type: string, subject: string, data: object = {}) => ({
  id: "evt_1",
  source: "services",
  type,
  subject,
  at: "2026-11-23T00:00:00Z",
  data: data as Record<string, string>,
});
const washes: Held = { programmeId: "prg_bubble", role: "operation", scope: [] };
const funds: Held = { programmeId: "prg_bubble", role: "budget", scope: [] };
const elsewhere: Held = { programmeId: "prg_learning", role: "operation", scope: ["spc_elsewhere", "cpx_elsewhere"] };
const at = (place: string): Held => ({ programmeId: "prg_learning", role: "space", scope: [place] });
const space = event("SpaceStatusChanged", "spc_laundry", {
  complexId: "cpx_ido",
  status: "in_use",
  validFrom: "2026-11-23",
});
const order = event("LaundryOrderAdvanced", "lor_1", {
  programmeId: "prg_bubble",
  operatorAgencyId: "agy_club",
  from: "washing",
  to: "ready",
});
const told = (of: ReturnType<typeof event>, agencyId: string, ...roles: Held[]) =>
  toldTo(of, { agencyId, roles }, recordsOf);

describe("what an agency is told by webhook", () => {
  it.each<[what: string, of: ReturnType<typeof event>, agency: string, roles: Held[], told: boolean]>([
    ["its programme", event("ProgrammeStatusChanged", "prg_bubble"), "agy_club", [funds], true],
    ["another programme", event("ProgrammeStatusChanged", "prg_bubble"), "agy_club", [elsewhere], false],
    ["a programme without a role", event("ProgrammeStatusChanged", "prg_bubble"), "agy_club", [], false],
    ["a role of others there", event("RoleChanged", "agr_1", { programmeId: "prg_bubble" }), "agy_club", [funds], true],
    ["its own role that ended", event("RoleChanged", "agr_1", { agencyId: "agy_club" }), "agy_club", [], true],
    ["its own membership", event("MembershipChanged", "mbr_1", { agencyId: "agy_club" }), "agy_club", [], true],
    ["another's membership", event("MembershipChanged", "mbr_1", { agencyId: "agy_x" }), "agy_club", [washes], false],
    ["an order it operates", order, "agy_club", [washes], true],
    ["an order that another operates", order, "agy_other", [washes], false],
    ["an order of its own, with another role now", order, "agy_club", [funds, elsewhere], false],
    ["a welfare check", event("WelfareCheckRecorded", "lor_1", { checkId: "c" }), "agy_club", [washes], false],
    ["a discovery", event("DiscoveryRecorded", "dsc_1", { programmeId: "prg_bubble" }), "agy_club", [washes], false],
    ["a space that its role names", space, "agy_club", [at("spc_laundry")], true],
    ["a space of a complex that its role names", space, "agy_club", [elsewhere, at("cpx_ido")], true],
    ["a space elsewhere", space, "agy_club", [elsewhere], false],
    ["a space, by a role that names no place", space, "agy_club", [washes, funds], false],
    ["nothing known", event("constructor", "prg_bubble"), "agy_club", [washes], false],
  ])("%s", (_what, of, agency, roles, expected) => {
    expect(told(of, agency, ...roles) !== null).toBe(expected);
  });

  it("an order of a person is named as its agency alone knows it", () => {
    const own = told(order, "agy_club", washes);
    const others = told({ ...order, data: { ...order.data, operatorAgencyId: "agy_other" } }, "agy_other", washes);
    expect(own?.subject).not.toBe(others?.subject);
    expect(JSON.stringify([own, others])).not.toContain("lor_1");
    expect(recordsOf("services").open(String(own?.subject), "agy_club")).toBe("lor_1");
    expect(recordsOf("services").open(String(own?.subject), "agy_other")).toBeNull();
  });

  it("is all that members may know but what would count people one by one", () => {
    const untold = Object.entries(CATALOGUE).flatMap(([type, { members }]) =>
      members && !TOLD_TYPES.includes(type) ? [type] : [],
    );
    expect(untold).toEqual(["WelfareCheckRecorded", "DiscoveryRecorded", "CrisisSignalRaised", "OutreachTaskChanged"]);
  });

  it("is only what members may know", () => {
    for (const type of TOLD_TYPES) expect(CATALOGUE[type as keyof typeof CATALOGUE].members).toBe(true);
  });
});
