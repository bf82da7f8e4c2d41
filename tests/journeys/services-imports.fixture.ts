/** The rows of one programme, as somebody keeps them who deletes the others in a spreadsheet and saves it as CSV. */
export async function onlyOf(programme: string, file: Buffer, format: "CSV" | "XLSX"): Promise<string> {
  const { readTable } = await import("../../subgraphs/services/imports/read-table");
  const { asText } = await import("../../subgraphs/services/exports/formula-text");
  const { stringify } = await import("csv-stringify/sync");
  const { header, rows } = await readTable(file.toString("base64"), format === "CSV" ? "csv" : "xlsx");
  const own = rows.filter(({ cells }) => cells[header.indexOf("program_id")] === programme);
  return stringify([header, ...own.map(({ cells }) => cells.map(asText))]);
}
