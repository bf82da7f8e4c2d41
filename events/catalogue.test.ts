import { CATALOGUE, consumersOf, wrongWith } from "./catalogue";

const roleChanged = {
  agreementId: "agr_1",
  programmeId: "prg_1",
  agencyId: "agy_1",
  role: "space",
  scope: [],
  validFrom: "2026-11-23",
  validTo: null,
};

describe("what owners tell each other", () => {
  it.each([
    ["RoleChanged", "agencies", roleChanged, null],
    ["RoleChanged", "housing", roleChanged, "NOT_ITS_SOURCE"],
    ["RoleChanged", "agencies", { ...roleChanged, name: "김샘플" }, "OTHER_KEYS"],
    ["RoleChanged", "agencies", {}, "OTHER_KEYS"],
    ["SomethingElse", "agencies", {}, "UNKNOWN_TYPE"],
    ["constructor", "agencies", {}, "UNKNOWN_TYPE"],
  ])("an event %s of %s is judged by its keys", (type, source, data, wrong) =>
    expect(wrongWith({ source, type, data })).toBe(wrong),
  );

  it("what members may know goes into the journal; what is addressed to an owner goes to that owner alone", () => {
    expect(consumersOf("LaundryOrderAdvanced")).toEqual(["agencies"]);
    expect(consumersOf("RoleChanged")).toEqual(["services", "agencies"]);
    expect(consumersOf("OutreachAsked")).toEqual(["residents"]);
  });

  it("nobody outside is told of a person: what members may know names none", () => {
    const open = Object.entries(CATALOGUE).filter(([, { members }]) => members);
    const keys = open.flatMap(([, { keys }]) => keys);
    expect(keys.filter((key) => /resident|household|name|phone|result|address/i.test(key))).toEqual([]);
  });
});
