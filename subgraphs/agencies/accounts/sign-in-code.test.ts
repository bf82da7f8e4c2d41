import { hashOfCode, newSignInCode } from "./sign-in-code";

test("P-26 a code is read however it is typed, and only its hash would be kept", () => {
  const { text, hash } = newSignInCode();
  expect(text).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/);
  for (const typed of [text, text.toUpperCase(), text.replaceAll("-", ""), ` ${text.replaceAll("-", " ")} `])
    expect(hashOfCode(typed)).toBe(hash);
  expect(hashOfCode(`${text.slice(0, -1)}u`)).not.toBe(hash);
  expect(newSignInCode().text).not.toBe(text);
});
