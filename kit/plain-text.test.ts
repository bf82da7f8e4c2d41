import { isPlainText } from "./plain-text";

it.each(["우리 ᄋᆞᆯ레 배움 뜨락", "\u1100\u119E치", "여러\r\n줄\n이다", "福祉 😀"])("IN-08 %j is plain", (text) =>
  expect(isPlainText(text)).toBe(true),
);

it.each([
  ["turns its direction", "a\u202Egnp.exe"],
  ["holds what has no width", "가\u200B나"],
  ["is nothing but a mark", "\uFEFF"],
  ["holds NUL", "a\0b"],
  ["moves a terminal's cursor", "\u001B[2J"],
  ["holds half a character", "a\uD800"],
  ["returns to the beginning of its line", "true\rfalse"],
])("IN-08 a text that %s is not", (_what, text) => expect(isPlainText(text)).toBe(false));
