// What a spreadsheet would calculate, in the narrow and the wide letters; an apostrophe before it says that it is text.
const WOULD_CALCULATE = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A value as it is written into a file, so that no spreadsheet takes it for a formula. */
export const asText = (value: string): string => (WOULD_CALCULATE.test(value) ? `'${value}` : value);

/** A value as it was before it was written into a file. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && WOULD_CALCULATE.test(text) ? text.slice(1) : text;
