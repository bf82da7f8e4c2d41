import { BETWEEN_WORDS, CATALOGUE_COLUMNS, type CatalogueColumn } from "../imports/catalogue-columns";
import type { TableFormat } from "../imports/read-table";
import type { ServiceRow } from "../services/service.entity";
import { writeTable } from "./write-table";

/** A service with what a reader of its file wants to be told beside it. */
export type ListedService = { service: ServiceRow; program: string; platform: string };

/** A catalogue as a file with the columns from which `importCatalogue` reads it again. */
export function writeCatalogue(listed: readonly ListedService[], format: TableFormat): Promise<Buffer> {
  const columns = Object.entries(CATALOGUE_COLUMNS);
  const rows = listed.map((one) => columns.map(([name, column]) => cellOf(one, name, column)));
  return writeTable(Object.keys(CATALOGUE_COLUMNS), rows, format);
}

function cellOf({ service, program, platform }: ListedService, name: string, column: CatalogueColumn): string {
  if (column.kind === "told") return name === "platform" ? platform : program;
  const value = service[column.of];
  if (Array.isArray(value)) return value.join(BETWEEN_WORDS);
  // HSDS writes `temporarily closed`.
  return name === "status" ? service.status.replaceAll("_", " ") : String(value ?? "");
}
