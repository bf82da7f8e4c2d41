import { In } from "typeorm";
import { seoulDate } from "../../../kit/clock";
import { newId } from "../../../kit/id";
import { validOn } from "../../../kit/valid-on";
import type { Work } from "../../../kit/work";
import { ProgrammeRow } from "../programmes/programme.entity";
import { mayConfigureProgramme } from "../programmes/programme.policy";
import { ServiceRow } from "../services/service.entity";
import { type FileProblem, fileProblem } from "./file-problem";
import type { CatalogueRow } from "./read-catalogue";

/** `before` is the service as it stands; null where the row makes one. */
export type PlannedRow = CatalogueRow & {
  serviceId: string;
  action: "created" | "changed" | "unchanged";
  before: ServiceRow | null;
};

type Known = {
  programmes: ReadonlyMap<string, ProgrammeRow>;
  services: readonly ServiceRow[];
  providers: ReadonlySet<string>;
};

/**
 * What each row would do to the catalogue as it stands. Unless it is a dry run, the programmes are locked until the end
 * of the transaction: of two files with the same new service, the second finds what the first made.
 */
export async function planCatalogue(
  work: Work,
  rows: readonly CatalogueRow[],
  dryRun: boolean,
): Promise<{ rows: PlannedRow[]; problems: FileProblem[] }> {
  const known = await whatIsKnown(work, [...new Set(rows.map(({ programmeId }) => programmeId))].sort(), dryRun);
  const planned: PlannedRow[] = [];
  const problems: FileProblem[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const plan = planRow(work, row, known);
    // New services are told apart by their names, which is how a later file finds them.
    const about = "code" in plan ? "" : plan.action === "created" ? nameIn(row) : plan.serviceId;
    if ("code" in plan) problems.push(plan);
    else if (taken.has(about)) problems.push(fileProblem("ROW_REPEATED", row.row));
    else planned.push(plan);
    taken.add(about);
  }
  return { rows: planned, problems };
}

const nameIn = ({ programmeId, said }: CatalogueRow): string => `${programmeId} ${said.name}`;

async function whatIsKnown({ tx, viewer, now }: Work, ids: string[], dryRun: boolean): Promise<Known> {
  const today = seoulDate(now);
  const programmes = await tx.find(ProgrammeRow, { where: { id: In(ids) } });
  const own = programmes.filter((programme) => mayConfigureProgramme(viewer, programme, today) === "allowed");
  const ofOwn = own.map(({ id }) => id).sort();
  if (!dryRun) await tx.query("select from programme where id = any($1) order by id for update", [ofOwn]);
  const held: { about: string }[] = await tx.query(
    `select r.programme_id || ' ' || r.agency_id as about from programme_role r
     where r.programme_id = any($1) and ${validOn("$2", "r")}`,
    [ofOwn, today],
  );
  return {
    programmes: new Map(programmes.map((programme) => [programme.id, programme])),
    services: await tx.find(ServiceRow, { where: { programmeId: In(ofOwn) } }),
    providers: new Set(held.map(({ about }) => about)),
  };
}

function planRow({ viewer, now }: Work, row: CatalogueRow, known: Known): PlannedRow | FileProblem {
  const programme = known.programmes.get(row.programmeId);
  if (!programme) return fileProblem("PROGRAMME_UNKNOWN", row.row, "program_id");
  if (mayConfigureProgramme(viewer, programme, seoulDate(now)) !== "allowed")
    return fileProblem("ROLE_FORBIDDEN", row.row, "program_id");
  const ofProgramme = known.services.filter(({ programmeId }) => programmeId === programme.id);
  const found = row.id
    ? ofProgramme.filter(({ id }) => id === row.id)
    : ofProgramme.filter(({ name }) => name === row.said.name);
  const [before = null, another] = found;
  if (another) return fileProblem("NAME_AMBIGUOUS", row.row, "name");
  if (row.id && !before) return fileProblem("SERVICE_UNKNOWN", row.row, "id");
  const provider = row.said.providerAgencyId;
  const isOwn = provider === viewer.agency || provider === before?.providerAgencyId;
  if (provider && !isOwn && !known.providers.has(`${programme.id} ${provider}`))
    return fileProblem("PROVIDER_UNKNOWN", row.row, "organization_id");
  const { minimumAge, maximumAge } = { ...before, ...row.said };
  if ((minimumAge ?? 0) > (maximumAge ?? Infinity)) return fileProblem("AGE_INVALID", row.row, "maximum_age");
  if (!before) return { ...row, before, serviceId: newId("svc"), action: "created" };
  return { ...row, before, serviceId: before.id, action: says(row, before) ? "unchanged" : "changed" };
}

/** Whether the catalogue says already what the row says. */
const says = ({ said }: CatalogueRow, service: ServiceRow): boolean =>
  Object.entries(said).every(
    ([field, value]) => JSON.stringify(service[field as keyof ServiceRow]) === JSON.stringify(value),
  );
