import { randomBytes } from "node:crypto";
import { createPseudonyms } from "./pseudonym";

const names = createPseudonyms(randomBytes(32), "sub");

describe("the name of a record for one agency", () => {
  it("P-17 is always the same for one agency, another for every other, and tells nothing of the record", () => {
    const one = names.seal("res_1", "agy_a");
    expect(names.seal("res_1", "agy_a")).toBe(one);
    expect(names.seal("res_1", "agy_b")).not.toBe(one);
    expect(Buffer.from(one.slice(4), "base64url").toString("latin1")).not.toContain("res_1");
  });

  it("P-17 comes with an order that is always the same for one agency, and another for every other", () => {
    const key = names.orderKey("agy_a");
    expect(names.orderKey("agy_a")).toBe(key);
    expect(names.orderKey("agy_b")).not.toBe(key);
    expect(createPseudonyms(randomBytes(32), "sub").orderKey("agy_a")).not.toBe(key);
  });

  it("leads back for that agency alone", () => {
    const one = names.seal("res_1", "agy_a");
    expect(names.open(one, "agy_a")).toBe("res_1");
    expect(names.open(one, "agy_b")).toBeNull();
    expect(createPseudonyms(randomBytes(32), "sub").open(one, "agy_a")).toBeNull();
  });

  it.each(["", "sub_", "sub_AAAA", "res_1", "sub_!!!!"])("leads nowhere from %j", (name) => {
    expect(names.open(name, "agy_a")).toBeNull();
  });

  it("leads nowhere when a single character was changed", () => {
    const one = names.seal("res_1", "agy_a");
    for (let index = 4; index < one.length; index += 1) {
      const edited = `${one.slice(0, index)}${one[index] === "A" ? "B" : "A"}${one.slice(index + 1)}`;
      expect([null, "res_1"]).toContain(names.open(edited, "agy_a"));
      if (names.open(edited, "agy_a") === "res_1") expect(index).toBe(one.length - 1);
    }
  });
});
