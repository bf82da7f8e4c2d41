import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { CentreRow, type CentreKind } from "./centre.entity";
import { openOn } from "./open-on";

type CentresOfArea = { on: string; kind: CentreKind | null };

/** That a centre exists is public: no viewer is refused one. Who runs it is judged field by field. */
export const centreLoaders = ({ reading }: Reader) => ({
  centre: loadOne(
    (ids: string[]) => reading.rows(CentreRow, "where t.id = any($1)", [ids]),
    (centre) => centre.id,
  ),
  centresOfArea: byArguments(({ on, kind }: CentresOfArea) =>
    loadMany(
      (areas: string[]) =>
        reading.rows(
          CentreRow,
          `where t.area_code = any($1) and ${openOn("$2")} and ($3::text is null or t.kind = $3) order by t.name, t.id`,
          [areas, on, kind],
        ),
      (centre) => centre.areaCode ?? "",
    ),
  ),
  centresSupervisedBy: byArguments(({ on }: { on: string }) =>
    loadMany(
      (supervisors: string[]) =>
        reading.rows(CentreRow, `where t.supervisor_id = any($1) and ${openOn("$2")} order by t.area_code, t.id`, [
          supervisors,
          on,
        ]),
      (centre) => centre.supervisorId ?? "",
    ),
  ),
});
