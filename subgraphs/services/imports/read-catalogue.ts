import { CATALOGUE_COLUMNS, type CatalogueColumn, type Said } from "./catalogue-columns";
import { type FileProblem, fileProblem } from "./file-problem";
import { problemsOfHeader } from "./problems-of-header";
import { readCell } from "./read-cell";
import type { Table, TableRow } from "./read-table";

/** What a row of the file wants: of which programme, which service (by its id, or by its name), and what it says of it. */
export type CatalogueRow = { row: number; programmeId: string; id: string | null; said: Said & { name: string } };
export type ReadCatalogue = { rows: CatalogueRow[]; problems: FileProblem[] };

type Placed = { name: string; column: CatalogueColumn; at: number };

/** A table as rows of a service catalogue, and all that is wrong with it: of a wrong header, nothing else is told. */
export function readCatalogue({ header, rows }: Table): ReadCatalogue {
  const wrong = problemsOfHeader(header, CATALOGUE_COLUMNS);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  const placed = header.flatMap((name, at) => {
    const column = CATALOGUE_COLUMNS[name];
    return column && column.kind !== "told" ? [{ name, column, at }] : [];
  });
  const read = rows.map((row) => readRow(row, placed, header.length));
  return {
    rows: read.flatMap((row) => ("said" in row ? [row] : [])),
    problems: read.flatMap((row) => ("said" in row ? [] : row.problems)),
  };
}

function readRow(
  { row, cells }: TableRow,
  placed: readonly Placed[],
  width: number,
): CatalogueRow | { problems: FileProblem[] } {
  if (cells.slice(width).some((cell) => cell.trim() !== "")) return { problems: [fileProblem("CELLS_TOO_MANY", row)] };
  const problems: FileProblem[] = [];
  const keys = { id: null as string | null, programmeId: "" };
  const said: Said = {};
  for (const { name, column, at } of placed) {
    const read = readCell(column, cells[at] ?? "");
    if ("code" in read) problems.push(fileProblem(read.code, row, name));
    else if (column.kind === "key") Object.assign(keys, { [column.of]: read.value });
    else if (column.kind !== "told") Object.assign(said, { [column.of]: read.value });
  }
  const { name } = said;
  return problems.length > 0 || !name ? { problems } : { row, ...keys, said: { ...said, name } };
}
