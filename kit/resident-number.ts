import { Invalid } from "./errors";

// Six digits of a birth date, a digit for the century and sex, six more; with something small between them, or without.
const SHAPE = /(?<!\d)(?:18|19|20)?(\d{2})(\d{2})(\d{2})([^\p{L}\p{N}"'[\]{}]{0,5})([0-9])(\d{6})(?!\d)/gu;
// A digest or a random id in hexadecimal: of such, one in 12,000 holds thirteen digits that would pass.
const DIGEST = /(?<![\p{L}\p{N}])(?=[0-9]*[a-f])[0-9a-f]{32,}(?![\p{L}\p{N}])/gu;
// Digits that stand one by one, with the same small thing between each two of them; a comma makes a list of them.
const ONE_BY_ONE = /(?<!\d)\d([^\p{L}\p{N}"'[\]{},;]{1,3})\d(?:\1\d){4,}(?!\d)/gu;
// What no number is without, found fast: most of what a subgraph is sent are passes, long and without any.
const HAS_DIGITS_ENOUGH = /\d{6}|\d[^0-9A-Za-z]{1,6}\d[^0-9A-Za-z]{1,6}\d/;
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/**
 * Whether a text holds a resident registration number (주민등록번호): written in its usual form, or as thirteen digits whose
 * check digit is right, but for digits within a digest. Digits that stand one by one are read together. Numbers given out
 * since October 2020 have no check digit, and are known by the form alone. The hub has no statute to process one (PIPA Art.
 * 24-2) and takes none, wherever it stands.
 */
export function holdsResidentNumber(text: string): boolean {
  const read = asRead(text);
  if (!HAS_DIGITS_ENOUGH.test(read)) return false;
  const digits = read.replace(DIGEST, "x").replace(ONE_BY_ONE, (all, between: string) => all.replaceAll(between, ""));
  for (const [all, , month, day, separator] of digits.matchAll(SHAPE)) {
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (isDay && (separator !== "" || hasCheckDigit(all.slice(-13)))) return true;
  }
  return false;
}

const ESCAPED = /\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as people read it: full-width digits are digits, what has no width is not there, an escape is its character. */
function asRead(text: string): string {
  const unescaped = text.includes("\\u")
    ? text.replace(ESCAPED, (all, long?: string, short?: string) => {
        const code = parseInt(long ?? short ?? "", 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      })
    : text;
  if (!/[^\0-\x7f]/.test(unescaped)) return unescaped;
  return unescaped
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(/\p{Nd}/gu, asDigit);
}

/** Decimal digits of every script stand in runs of ten that begin with their nought. */
function asDigit(digit: string): string {
  if (digit <= "9") return digit;
  let nought = digit.codePointAt(0) ?? 0;
  const code = nought;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String(code - nought);
}

function hasCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** The same for every text in what a caller sent, names of fields included, however deep. */
export function anyResidentNumber(sent: unknown): boolean {
  const left = [sent];
  while (left.length > 0) {
    const value = left.pop();
    // A number becomes text where a field takes an ID.
    if (typeof value === "string" || typeof value === "number") {
      if (holdsResidentNumber(String(value))) return true;
    } else if (Array.isArray(value)) for (const item of value) left.push(item);
    else if (typeof value === "object" && value !== null)
      for (const [name, held] of Object.entries(value)) {
        if (holdsResidentNumber(name)) return true;
        left.push(held);
      }
  }
  return false;
}

export const residentNumberRefused = (): Invalid =>
  new Invalid(
    "This request holds a resident registration number. The hub takes none; send the request without it.",
    "요청에 주민등록번호가 포함되어 있습니다. 허브는 주민등록번호를 처리하지 않으니 제외하고 보내십시오.",
    "RESIDENT_NUMBER_REFUSED",
  );
