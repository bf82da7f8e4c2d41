import { createHash } from "node:crypto";
import { actingAgency } from "../../../kit/acting-agency";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { BadFile, type FileProblem, type NothingTaken, nothingTaken } from "./file-problem";
import { keepCatalogue } from "./keep-catalogue";
import { planCatalogue, type PlannedRow } from "./plan-catalogue";
import { readCatalogue } from "./read-catalogue";
import { readTable, type TableFormat } from "./read-table";

export type ImportCatalogue = { content: string; format: TableFormat; dryRun: boolean; idempotencyKey: string };

/** What came of a row; `serviceId` is null where a dry run would make the service. */
export type RowImported = Pick<PlannedRow, "row" | "action"> & { name: string; serviceId: string | null };
export type ImportCatalogueOutcome =
  | { outcome: "CatalogueImported"; dryRun: boolean; rows: RowImported[] }
  | ({ outcome: "CatalogueNotImported" } & NothingTaken);

/** Makes and changes the services that a file names: all of them, or none if anything is wrong. A dry run only tells. */
export async function importCatalogue(
  work: Work,
  { content, format, dryRun, idempotencyKey }: ImportCatalogue,
): Promise<ImportCatalogueOutcome> {
  actingAgency(work.viewer);
  const act = async (): Promise<ImportCatalogueOutcome> => {
    const { rows, problems } = await planFile(work, content, format, dryRun);
    if (problems.length > 0) return notImported(problems);
    if (!dryRun) await keepCatalogue(work, rows);
    return {
      outcome: "CatalogueImported",
      dryRun,
      rows: rows.map(({ row, action, serviceId, said }) => ({
        row,
        action,
        name: said.name,
        serviceId: dryRun && action === "created" ? null : serviceId,
      })),
    };
  };
  if (dryRun) return act();
  const digest = createHash("sha256").update(content).digest("hex");
  return once(work, { operation: "importCatalogue", key: idempotencyKey, request: { digest, format } }, act);
}

async function planFile(work: Work, content: string, format: TableFormat, dryRun: boolean) {
  try {
    const read = readCatalogue(await readTable(content, format));
    const planned = await planCatalogue(work, read.rows, dryRun);
    return { rows: planned.rows, problems: [...read.problems, ...planned.problems] };
  } catch (error) {
    if (error instanceof BadFile) return { rows: [], problems: [error.problem] };
    throw error;
  }
}

const notImported = (problems: FileProblem[]): ImportCatalogueOutcome => ({
  outcome: "CatalogueNotImported",
  ...nothingTaken(problems),
});
