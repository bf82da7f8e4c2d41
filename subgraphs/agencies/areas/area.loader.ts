import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AreaRow } from "./area.entity";

/** Areas are public: no viewer is refused one. */
export const areaLoaders = ({ reading }: Reader) => ({
  area: loadOne(
    (codes: string[]) => reading.rows(AreaRow, "where t.code = any($1)", [codes]),
    (area) => area.code,
  ),
  areasWithin: loadMany(
    (parents: string[]) => reading.rows(AreaRow, "where t.parent_code = any($1) order by t.code", [parents]),
    (area) => area.parentCode ?? "",
  ),
});
