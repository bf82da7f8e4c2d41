import { demoKey, hashOf, isMistyped, newKey } from "./credential";

describe("a key of a client", () => {
  it("AU-17 has 160 random bits behind a name that is not among them", () => {
    const { text, prefix, hash } = newKey();
    expect(text).toMatch(/^tteurak_[0-9a-z]{8}_[0-9a-z]{38}$/);
    expect(text.startsWith(`${prefix}_`)).toBe(true);
    expect(hash).toBe(hashOf(text));
    expect(new Set(Array.from({ length: 1000 }, () => newKey().prefix)).size).toBe(1000);
  });

  it("AU-16 is told from a mistyped one without asking anybody", () => {
    const { text } = newKey();
    expect(isMistyped(text)).toBe(false);
    const other = (letter: string) => (letter === "a" ? "b" : "a");
    const start = "tteurak_".length;
    for (let at = start; at < text.length; at++) {
      if (text[at] === "_") continue;
      expect(isMistyped(`${text.slice(0, at)}${other(text[at] ?? "")}${text.slice(at + 1)}`)).toBe(true);
    }
    expect(isMistyped(text.slice(0, -1))).toBe(true);
    expect(isMistyped(`${text}0`)).toBe(true);
  });

  it("leaves what was never meant to be one to others", () => {
    expect(isMistyped("eyJhbGciOiJFZERTQSJ9.e30.c2ln")).toBe(false);
    expect(isMistyped(demoKey(Buffer.alloc(32), "jpdc"))).toBe(false);
  });
});
