import { isPlainText } from "../../../kit/plain-text";
import { holdsResidentNumber } from "../../../kit/resident-number";
import { BETWEEN_WORDS, type CatalogueColumn, type Said } from "./catalogue-columns";
import type { FileProblemCode } from "./file-problem";

export type CellRead = { value: Said[keyof Said] } | { code: FileProblemCode };

const LONGEST_KEY = 40;

/** The text of a cell, letter by letter in NFC, which leaves archaic letters such as U+1100 U+119E alone. */
export function textOf(cell: string, longest: number): { text: string } | { code: FileProblemCode } {
  if (cell.length > longest * 4) return { code: "VALUE_TOO_LONG" };
  const text = cell.trim().replace(/\r\n?/g, "\n").normalize("NFC");
  if (!isPlainText(text)) return { code: "TEXT_INVALID" };
  if ([...text].length > longest) return { code: "VALUE_TOO_LONG" };
  return holdsResidentNumber(text) ? { code: "RESIDENT_NUMBER_REFUSED" } : { text };
}

/** What a cell of a catalogue says. */
export function readCell(column: CatalogueColumn, cell: string): CellRead {
  const longest = column.kind === "text" ? column.longest : column.kind === "key" ? LONGEST_KEY : 500;
  const read = textOf(cell, longest);
  if ("code" in read) return read;
  if (read.text === "" && column.required) return { code: "VALUE_MISSING" };
  return valueOf(column, read.text);
}

function valueOf(column: CatalogueColumn, text: string): CellRead {
  switch (column.kind) {
    case "age":
      return ageOf(text);
    case "flag":
      return flagOf(text);
    case "word":
      return column.words.includes(wordOf(text))
        ? { value: wordOf(text) as Said["status"] }
        : { code: "VALUE_UNKNOWN" };
    case "words": {
      const words = [...new Set(text.split(BETWEEN_WORDS).map(wordOf))].filter((word) => word !== "");
      return words.every((word) => column.words.includes(word))
        ? { value: words as Said["sectors"] }
        : { code: "VALUE_UNKNOWN" };
    }
    default:
      return { value: text === "" ? null : text };
  }
}

/** `temporarily closed` of HSDS is `temporarily_closed` here. */
const wordOf = (text: string): string => text.trim().toLowerCase().replaceAll(" ", "_");

function ageOf(text: string): CellRead {
  if (text === "") return { value: null };
  return /^\d{1,3}$/.test(text) && Number(text) <= 150 ? { value: Number(text) } : { code: "AGE_INVALID" };
}

function flagOf(text: string): CellRead {
  const word = text.toLowerCase();
  return word === "" || word === "true" || word === "false" ? { value: word === "true" } : { code: "VALUE_UNKNOWN" };
}
