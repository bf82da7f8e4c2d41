import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import { BETWEEN_WORDS, CATALOGUE_COLUMNS, type CatalogueColumn } from "../imports/catalogue-columns";
import type { TableFormat } from "../imports/read-table";
import type { ServiceRow } from "../services/service.entity";
import { asText } from "./formula-text";

/** A service with what a reader of its file wants to be told beside it. */
export type ListedService = { service: ServiceRow; program: string; platform: string };

/** A catalogue as a file with the columns from which `importCatalogue` reads it again. */
export async function writeCatalogue(listed: readonly ListedService[], format: TableFormat): Promise<Buffer> {
  const columns = Object.entries(CATALOGUE_COLUMNS);
  const rows = listed.map((one) => columns.map(([name, column]) => asText(cellOf(one, name, column))));
  const table = [columns.map(([name]) => name), ...rows];
  if (format === "csv") return Buffer.from(stringify(table, { bom: true, record_delimiter: "windows" }));
  const workbook = await writeWorkbook(table.map((row) => row.map((value) => ({ value, type: String }))));
  return workbook.toBuffer();
}

function cellOf({ service, program, platform }: ListedService, name: string, column: CatalogueColumn): string {
  if (column.kind === "told") return name === "platform" ? platform : program;
  const value = service[column.of];
  if (Array.isArray(value)) return value.join(BETWEEN_WORDS);
  // HSDS writes `temporarily closed`.
  return name === "status" ? service.status.replaceAll("_", " ") : String(value ?? "");
}
