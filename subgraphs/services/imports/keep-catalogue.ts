import { searchText } from "../../../kit/korean-search";
import type { Work } from "../../../kit/work";
import { ServiceRow } from "../services/service.entity";
import type { PlannedRow } from "./plan-catalogue";

/** What an agency says itself comes from no printed source, and is neither concluded nor invented. */
const SAID_BY_AGENCY = { synthetic: false, inferred: false, factSourceId: null };

const NOTHING_SAID = {
  alternateName: null,
  description: null,
  furtherCategories: [],
  sectors: [],
  audiences: [],
  deliveryModes: [],
  eligibilityDescription: null,
  applicationProcess: null,
  feesDescription: null,
  minimumAge: null,
  maximumAge: null,
  openToAll: false,
  providerAgencyId: null,
} as const satisfies Partial<ServiceRow>;

/** Writes what was planned. What a file does not say of a service that is there stays as it is. */
export async function keepCatalogue({ tx }: Work, rows: readonly PlannedRow[]): Promise<void> {
  const made = rows.filter(({ action }) => action === "created");
  await tx.insert(
    ServiceRow,
    made.map(({ serviceId, programmeId, said }) => ({
      ...NOTHING_SAID,
      ...(said as Pick<ServiceRow, "name" | "status" | "category">),
      ...SAID_BY_AGENCY,
      id: serviceId,
      programmeId,
      searchText: searchOf(said),
    })),
  );
  for (const { serviceId, before, said } of rows.filter(({ action }) => action === "changed")) {
    const change = { ...said, ...SAID_BY_AGENCY, searchText: searchOf({ ...before, ...said }) };
    const { affected } = await tx.update(ServiceRow, serviceId, change);
    if (affected !== 1) throw new Error(`${serviceId} may be seen and not changed`);
  }
}

const searchOf = ({ name, alternateName }: { name: string; alternateName?: string | null }): string =>
  searchText([name, ...(alternateName ? [alternateName] : [])]);
