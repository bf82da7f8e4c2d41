import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { BuildingRow } from "./building.entity";

/** Buildings are public: no viewer is refused one. */
export const buildingLoaders = ({ reading }: Reader) => ({
  building: loadOne(
    (ids: string[]) => reading.rows(BuildingRow, "where t.id = any($1)", [ids]),
    (building) => building.id,
  ),
  buildingsOfComplex: loadMany(
    (complexes: string[]) =>
      reading.rows(BuildingRow, "where t.complex_id = any($1) order by t.name, t.id", [complexes]),
    (building) => building.complexId,
  ),
});
