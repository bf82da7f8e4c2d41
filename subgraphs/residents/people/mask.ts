const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const SYLLABLES_OF_AN_INITIAL = 588;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const OLDEST_BAND = 90;

/** The first consonant of each Korean syllable, and the first letter of each other word. */
export const initialsOf = (name: string): string =>
  name
    .normalize("NFC")
    .split(/\s+/)
    .flatMap((word) => {
      const letters = [...word];
      return letters.some(isSyllable) ? letters.filter(isSyllable).map(initialOf) : letters.slice(0, 1);
    })
    .join("")
    .toUpperCase();

const isSyllable = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
};

const initialOf = (syllable: string): string =>
  INITIALS[Math.floor(((syllable.codePointAt(0) ?? 0) - FIRST_SYLLABLE) / SYLLABLES_OF_AN_INITIAL)] ?? "";

/** Ten years of age by the calendar year, such as 70-79; from ninety on they are one. */
export function ageBandOf(birthYear: number, today: string): string {
  const decade = Math.floor(Math.max(Number(today.slice(0, 4)) - birthYear, 0) / 10) * 10;
  return decade >= OLDEST_BAND ? `${OLDEST_BAND}+` : `${decade}-${decade + 9}`;
}
