import { ANONYMOUS } from "../caller-context";
import type { Look } from "./evidence";
import { recordLooks } from "./write-looks";

const look = (changed: Partial<Look>): Look => ({
  subject: "res_1",
  action: "view",
  fields: ["Resident.name"],
  classes: ["PII_BASIC"],
  result: "allowed",
  refusal: null,
  ...changed,
});

const written = (...looks: Look[]): (Omit<Look, "subject"> & { subjects: string[] })[] => {
  const origin = { requestId: "req_1", address: null };
  const [, parameters] = recordLooks(looks, { viewer: ANONYMOUS, origin }, new Date(0));
  return JSON.parse(String(parameters.at(-1))) as ReturnType<typeof written>;
};

describe("P-20 the looks of one operation", () => {
  it("are sent once for all people who were looked at alike", () => {
    const kinds = written(look({}), look({ subject: "res_2" }));
    expect(kinds).toHaveLength(1);
    expect(kinds[0]).toMatchObject({ subjects: ["res_1", "res_2"], fields: ["Resident.name"] });
  });

  it.each<[string, Partial<Look>]>([
    ["at another field", { fields: ["Resident.birthDate"] }],
    ["at more fields", { fields: ["Resident.birthDate", "Resident.name"] }],
    ["at another class", { classes: ["LOCATION"] }],
    ["to change it", { action: "change" }],
    ["in vain", { result: "denied", refusal: "ACCESS_NO_BASIS" }],
  ])("are kept apart where one person was looked at %s", (_how, changed) => {
    const other = look({ subject: "res_2", ...changed });
    const { subject: _subject, ...said } = other;
    const [first, second] = written(look({}), other);
    expect(first).toMatchObject({ subjects: ["res_1"], fields: ["Resident.name"], result: "allowed" });
    expect(second).toEqual({ ...said, subjects: ["res_2"] });
  });
});
