import DataLoader from "dataloader";
import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { Page, PageWish } from "../../../kit/page";
import { findUnitsOfComplexes } from "./find-units";
import { type UnitStatus, UnitRow } from "./unit.entity";
import { seesUnits } from "./unit.policy";

export type Occupancy = { complexId: string; occupied: number };

export const unitLoaders = (reader: Reader) => {
  const { reading, viewer } = reader;
  return {
    unit: loadOne(
      (ids: string[]) => reading.rows(UnitRow, "where t.id = any($1) and $2::boolean", [ids, seesUnits(viewer)]),
      (unit) => unit.id,
    ),
    unitsOfComplex: byArguments(
      ({ status, ...wish }: PageWish & { status: UnitStatus | null }) =>
        new DataLoader<string, Page<UnitRow> | null>(async (complexes) => {
          const pages = await findUnitsOfComplexes(reader, { status }, wish, complexes);
          return complexes.map((complex) => pages.get(complex) ?? null);
        }),
    ),
    /** No row for a complex whose units are not on record: unknown is not 0. */
    occupancy: loadOne(
      (complexes: string[]) =>
        reading.query<Occupancy>(
          `select b.complex_id as "complexId", (count(*) filter (where t.status = 'occupied'))::int as occupied
           from building b join unit t on t.building_id = b.id
           where b.complex_id = any($1) and $2::boolean group by b.complex_id`,
          [complexes, seesUnits(viewer)],
        ),
      (occupancy) => occupancy.complexId,
    ),
  };
};
