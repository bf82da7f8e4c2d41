import DataLoader from "dataloader";
import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { Page, PageWish } from "../../../kit/page";
import { type AcquisitionType, ComplexRow } from "./complex.entity";
import { findComplexesInAreas, findComplexesOfAgencies, inStock } from "./find-complexes";

export type UnitsInArea = { areaCode: string; units: number | null };

/** Counted over complexes whose number of units is known; null where none is. */
export type UnitsCounted = { agencyId: string; counted: number | null; countedSynthetic: number | null };

/** Complexes are public: no viewer is refused one. */
export const complexLoaders = (reader: Reader) => {
  const { reading } = reader;
  return {
    complex: loadOne(
      (ids: string[]) => reading.rows(ComplexRow, "where t.id = any($1)", [ids]),
      (complex) => complex.id,
    ),
    complexByMyhomeHsmpSn: loadOne(
      (numbers: string[]) => reading.rows(ComplexRow, "where t.myhome_hsmp_sn = any($1)", [numbers]),
      (complex) => complex.myhomeHsmpSn ?? "",
    ),
    complexesOfAgency: byArguments(
      ({ asOf, acquisitionType, ...wish }: PageWish & { asOf: string; acquisitionType: AcquisitionType | null }) =>
        new DataLoader<string, Page<ComplexRow> | null>(async (agencies) => {
          const pages = await findComplexesOfAgencies(reader, { asOf, acquisitionType }, wish, agencies);
          return agencies.map((agency) => pages.get(agency) ?? null);
        }),
    ),
    complexesInArea: byArguments(
      ({ asOf, ...wish }: PageWish & { asOf: string }) =>
        new DataLoader<string, Page<ComplexRow> | null>(async (areas) => {
          const pages = await findComplexesInAreas(reader, { asOf }, wish, areas);
          return areas.map((area) => pages.get(area) ?? null);
        }),
    ),
    unitsInArea: byArguments(({ asOf }: { asOf: string }) =>
      loadOne(
        (areas: string[]) =>
          reading.query<UnitsInArea>(
            `select a.area_code as "areaCode", sum(t.unit_count)::int as units
             from complex_area a join complex t on t.id = a.complex_id
             where a.area_code = any($1) and ${inStock("$2::date")} group by a.area_code`,
            [areas, asOf],
          ),
        (area) => area.areaCode,
      ),
    ),
    unitsCounted: byArguments(({ asOf }: { asOf: string }) =>
      loadOne(
        (agencies: string[]) =>
          reading.query<UnitsCounted>(
            `select coalesce(t.manager_agency_id, t.owner_agency_id) as "agencyId", sum(t.unit_count)::int as counted,
               coalesce(sum(t.unit_count) filter (where t.synthetic), 0)::int as "countedSynthetic"
             from complex t
             where coalesce(t.manager_agency_id, t.owner_agency_id) = any($1) and t.unit_count is not null
               and ${inStock("$2::date")}
             group by 1`,
            [agencies, asOf],
          ),
        (counted) => counted.agencyId,
      ),
    ),
  };
};
