// Six digits of a birth date, a digit for the century and sex, six more; with a hyphen or a blank, or without.
const SHAPE = /(?<!\d)(\d{2})(\d{2})(\d{2})([-–—\s]?)([1-8])(\d{6})(?!\d)/gu;
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/**
 * Whether a text holds a resident registration number (주민등록번호): written in its usual form, or as thirteen digits whose
 * check digit is right. Numbers given out since October 2020 have no check digit, and are known by the form alone. The hub
 * has no statute to process one (PIPA Art. 24-2) and takes none, wherever it stands.
 */
export function holdsResidentNumber(text: string): boolean {
  for (const [all, , month, day, separator] of text.matchAll(SHAPE)) {
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (isDay && (separator !== "" || hasCheckDigit(all))) return true;
  }
  return false;
}

function hasCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** The same for every text in what a caller sent, however deep. */
export function anyResidentNumber(value: unknown): boolean {
  if (typeof value === "string") return holdsResidentNumber(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(anyResidentNumber);
}
