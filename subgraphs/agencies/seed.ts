import type { EntityManager } from "typeorm";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { searchText } from "../../kit/korean-search";
import { plant } from "../../kit/plant";
import { AGENCIES } from "../../seed/agencies/agencies";
import { AREAS } from "../../seed/agencies/areas";
import { FACT_SOURCES } from "../../seed/fact-sources";
import { agencyId } from "../../seed/slugs";
import { AgencyRow } from "./agencies/agency.entity";
import { AreaRow } from "./areas/area.entity";

/** Loads the facts and the invented records of this subgraph, in the order in which they point at one another. */
export async function seed(tx: EntityManager): Promise<void> {
  await plant(tx, FactSourceRow, FACT_SOURCES);
  await plant(tx, AreaRow, AREAS.map(areaRow));
  await plant(
    tx,
    AgencyRow,
    AGENCIES.map(({ code, area, ...agency }) => ({
      ...agency,
      id: agencyId(code),
      agencyCode: code,
      areaCode: area,
      searchText: searchText([agency.name, ...agency.aliases]),
    })),
  );
}

function areaRow({ parent, ...area }: (typeof AREAS)[number]): AreaRow {
  const fullName = [...above(parent), area.name].join(" ");
  return { ...area, parentCode: parent, fullName, searchText: searchText([fullName]), validFrom: null, validTo: null };
}

const byCode = new Map(AREAS.map((area) => [area.code, area]));

function above(code: string | null): string[] {
  const area = code ? byCode.get(code) : undefined;
  return area ? [...above(area.parent), area.name] : [];
}
