// Arae-a (ㆍ, U+119E) is written today as ㅗ or as ㅏ, depending on the word and the writer: ᄋᆞᆯ레 is 올레, ᄀᆞ치 is 고치 or 가치.
const ARAE_A = /\u119E/g;
const READINGS = ["\u1169", "\u1161"];
const SPACES_AND_DOTS = /[\s\u00B7\u2024\u2027\u2022\u30FB\u318D'"‘’“”()]/g;

/** The ways in which a name may be typed: composed, lower-case, without spaces and middle dots, in each reading of arae-a. */
export function searchKeys(text: string): string[] {
  const decomposed = text.normalize("NFD");
  const keys = READINGS.map((vowel) =>
    decomposed.replace(ARAE_A, vowel).normalize("NFC").toLowerCase().replace(SPACES_AND_DOTS, ""),
  );
  return [...new Set(keys)];
}

/** What a row is found by: every key of its name and of each alias, a line each. */
export const searchText = (names: readonly string[]): string => [...new Set(names.flatMap(searchKeys))].join("\n");

/** The patterns of which one must match a row's search text; wildcards that were typed are taken literally. */
export const searchPatterns = (typed: string): string[] =>
  searchKeys(typed).map((key) => `%${key.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`)}%`);
