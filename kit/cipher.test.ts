import { randomBytes } from "node:crypto";
import { createCipher } from "./cipher";

const cipher = createCipher(randomBytes(32));

describe("a sealed value", () => {
  it("comes back from its own place, and is never sealed alike twice", () => {
    const sealed = cipher.seal("가상 하늘", "name:res_1");
    expect(cipher.open(sealed, "name:res_1")).toBe("가상 하늘");
    expect(cipher.seal("가상 하늘", "name:res_1").equals(sealed)).toBe(false);
    expect(sealed.includes(Buffer.from("가상"))).toBe(false);
  });

  it("begins with bytes that no other begins with, however many are sealed", () => {
    const beginnings = Array.from({ length: 2500 }, () => cipher.seal("가상", "name:res_1").toString("hex", 0, 12));
    expect(new Set(beginnings).size).toBe(2500);
  });

  it("cannot be moved to another row or column, edited, or opened with another key", () => {
    const sealed = cipher.seal("가상 하늘", "name:res_1");
    const edited = Buffer.from(sealed);
    edited[edited.length - 1] = (edited.at(-1) ?? 0) ^ 1;
    expect(() => cipher.open(sealed, "name:res_2")).toThrow();
    expect(() => cipher.open(sealed, "phone:res_1")).toThrow();
    expect(() => cipher.open(edited, "name:res_1")).toThrow();
    expect(() => createCipher(randomBytes(32)).open(sealed, "name:res_1")).toThrow();
  });

  it("has an index that is equal for equal values of one column alone", () => {
    expect(cipher.blind("가상", "name")).toBe(cipher.blind("가상", "name"));
    expect(cipher.blind("가상", "name")).not.toBe(cipher.blind("가상", "phone"));
  });
});
