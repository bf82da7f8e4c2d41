import { conditions } from "../../../kit/conditions";
import { searchPatterns } from "../../../kit/korean-search";
import type { Reader } from "../../../kit/operation";
import { findPage, findPages, type Page, type PageWish } from "../../../kit/page";
import { type AcquisitionType, ComplexRow, type HousingType } from "./complex.entity";

export type FindComplexes = {
  asOf: string;
  search?: string | null;
  owner?: string | null;
  acquisitionType?: AcquisitionType | null;
  housingType?: HousingType | null;
  area?: string | null;
};

/** What counts as in the stock on a day: an unknown completion or withdrawal does not exclude. */
export const inStock = (asOf: string): string =>
  `(t.completed_on is null or t.completed_on <= ${asOf}) and (t.withdrawn_on is null or t.withdrawn_on > ${asOf})`;

const ORDER = ["t.name", "t.id"];

/** Complexes in the order of their names. */
export function findComplexes(reader: Reader, which: FindComplexes, wish: PageWish): Promise<Page<ComplexRow>> {
  const { reading } = reader;
  const { asOf, search, owner, acquisitionType, housingType, area } = which;
  return findPage<ComplexRow>(
    reader,
    {
      name: "complexes",
      select: reading.columns(ComplexRow),
      from: `${reading.table(ComplexRow)} t`,
      parent: null,
      ...conditions(
        [asOf, (at) => inStock(`${at}::date`)],
        [search ? searchPatterns(search) : null, (at) => `t.search_text like any(${at}::text[])`],
        [owner, (at) => `t.owner_agency_id = ${at}::text`],
        [acquisitionType, (at) => `t.acquisition_type = ${at}::text`],
        [housingType, (at) => `t.housing_type = ${at}::text`],
        [area, (at) => `exists (select from complex_area a where a.complex_id = t.id and a.area_code = ${at}::text)`],
      ),
      order: ORDER,
    },
    wish,
  );
}

/** The complexes that each agency owns, in the order of their names. */
export function findComplexesOfAgencies(
  reader: Reader,
  { asOf, acquisitionType }: Pick<FindComplexes, "asOf" | "acquisitionType">,
  wish: PageWish,
  agencies: readonly string[],
): Promise<Map<string, Page<ComplexRow>>> {
  const { reading } = reader;
  return findPages<ComplexRow>(
    reader,
    {
      name: "complexesOfAgency",
      select: reading.columns(ComplexRow),
      from: `${reading.table(ComplexRow)} t`,
      parent: "t.owner_agency_id",
      ...conditions(
        [asOf, (at) => inStock(`${at}::date`)],
        [acquisitionType, (at) => `t.acquisition_type = ${at}::text`],
      ),
      order: ORDER,
    },
    wish,
    agencies,
  );
}

/** The complexes in each area, in the order of their names. */
export function findComplexesInAreas(
  reader: Reader,
  { asOf }: Pick<FindComplexes, "asOf">,
  wish: PageWish,
  areas: readonly string[],
): Promise<Map<string, Page<ComplexRow>>> {
  const { reading } = reader;
  return findPages<ComplexRow>(
    reader,
    {
      name: "complexesInArea",
      select: reading.columns(ComplexRow),
      from: `complex_area a join ${reading.table(ComplexRow)} t on t.id = a.complex_id`,
      parent: "a.area_code",
      where: [inStock("$1::date")],
      parameters: [asOf],
      order: ORDER,
    },
    wish,
    areas,
  );
}
