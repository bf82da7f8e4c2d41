import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { openWords } from "./seal-words";
import { type WrittenPart, WrittenWordsRow } from "./written-words.entity";

/** The words of records, by what they are about. Ask by `readWords`, which judges and keeps evidence; row security holds callers besides. */
export const wordsLoaders = ({ reading, secrets }: Reader) => ({
  words: byArguments((part: WrittenPart) =>
    loadOne(
      async (about: string[]) =>
        (await reading.rows(WrittenWordsRow, "where t.part = $1 and t.about = any($2)", [part, about])).map((row) => ({
          about: row.about,
          words: openWords(secrets.cipher, row),
        })),
      (row) => row.about,
    ),
  ),
});
