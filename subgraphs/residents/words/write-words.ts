import type { Cipher } from "../../../kit/cipher";
import type { Work } from "../../../kit/work";
import { sealWords } from "./seal-words";
import { type WrittenPart, WrittenWordsRow } from "./written-words.entity";

/** Keeps what was written about a record, sealed; after the record, because the database asks who may have written it. */
export async function writeWords(
  { tx }: Work,
  cipher: Cipher,
  part: WrittenPart,
  about: string | string[],
  words: string,
): Promise<void> {
  await tx.insert(
    WrittenWordsRow,
    [about].flat().map((one) => sealWords(cipher, part, one, words)),
  );
}
