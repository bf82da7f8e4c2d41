import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import type { TableFormat } from "../imports/read-table";
import { asText } from "./formula-text";

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as a file whose every cell is text: CSV with a mark before it, as Excel in Korean wants it, or a workbook. */
export async function writeTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  format: TableFormat,
): Promise<Buffer> {
  const table = [[...header], ...rows.map((row) => row.map(asText))];
  if (format === "csv") return Buffer.from(stringify(table, { bom: true, record_delimiter: "windows" }));
  const workbook = await writeWorkbook(table.map((row) => row.map((value) => ({ value, type: String }))));
  return workbook.toBuffer();
}
