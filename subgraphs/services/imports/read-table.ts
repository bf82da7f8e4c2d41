import { parse } from "csv-parse/sync";
import { asWritten } from "../exports/formula-text";
import { decodeText } from "./decode-text";
import { BadFile, badFile } from "./file-problem";
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "./limits";
import { readWorkbook } from "./read-workbook";

export type TableFormat = "csv" | "xlsx";

/** A row below the header, with its number in the spreadsheet. */
export type TableRow = { row: number; cells: string[] };
export type Table = { header: string[]; rows: TableRow[] };

/** A file that was sent in base64, as a table. What cannot be read as one is thrown as `BadFile`. */
export async function readTable(content: string, format: TableFormat): Promise<Table> {
  const bytes = Buffer.from(content, "base64");
  if (bytes.length > MOST_BYTES) throw badFile("FILE_TOO_LARGE");
  if (withoutFiller(content) !== withoutFiller(bytes.toString("base64"))) throw badFile("FILE_UNREADABLE");
  const [header = [], ...below] = await rowsOf(bytes, format);
  const rows = below
    .map((cells, index) => ({ row: index + 2, cells: cells.map(asWritten) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) throw badFile("FILE_EMPTY");
  return { header: header.map((name) => name.trim()), rows };
}

/** Base64 ends with two `=` at most; a pattern for any number of them takes minutes over a file of nothing else. */
const withoutFiller = (base64: string): string => base64.replace(/={1,2}$/, "");

async function rowsOf(bytes: Buffer, format: TableFormat): Promise<string[][]> {
  try {
    const rows = format === "csv" ? readCsv(bytes) : await readWorkbook(bytes);
    if (rows.length > MOST_ROWS + 1) throw badFile("ROWS_TOO_MANY");
    if (rows.some(({ length }) => length > MOST_COLUMNS)) throw badFile("FILE_TOO_LARGE");
    return rows;
  } catch (error) {
    // Whatever a parser says of a file is about the file: there is nothing here that it could have read but these bytes.
    throw error instanceof BadFile ? error : badFile("FILE_UNREADABLE");
  }
}

/** RFC 4180, as Excel writes it. */
const readCsv = (bytes: Buffer): string[][] =>
  parse(decodeText(bytes), { relax_column_count: true, to: MOST_ROWS + 2, skip_empty_lines: false });
