import type { Cipher } from "../../../kit/cipher";
import type { WrittenPart, WrittenWordsRow } from "./written-words.entity";

const place = (part: WrittenPart, about: string): string => `words:${part}:${about}`;

export const sealWords = (cipher: Cipher, part: WrittenPart, about: string, words: string): WrittenWordsRow => ({
  about,
  part,
  words: cipher.seal(words, place(part, about)),
});

export const openWords = (cipher: Cipher, { about, part, words }: WrittenWordsRow): string =>
  cipher.open(words, place(part, about));
