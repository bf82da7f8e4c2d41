import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AreaRow } from "../areas/area.entity";
import { CaseProgrammeRow } from "./case-programme.entity";

/** Code and version as one word, by which the loaders tell programmes apart. */
export const programmeKey = ({ code, version }: { code: string; version: string }): string => `${code} ${version}`;

const IN_FORCE = "(l.valid_from is null or l.valid_from <= $2::date) and (l.valid_to is null or l.valid_to > $2::date)";

/** Which programmes exist is public: no viewer is refused one. */
export const caseProgrammeLoaders = ({ reading }: Reader) => ({
  caseProgramme: loadOne(
    (keys: string[]) => reading.rows(CaseProgrammeRow, "where t.code || ' ' || t.version = any($1)", [keys]),
    programmeKey,
  ),
  caseProgrammesOfArea: byArguments(({ on }: { on: string }) =>
    loadMany(
      (areas: string[]) =>
        reading.query<CaseProgrammeRow & { areaCode: string }>(
          `select l.area_code as "areaCode", ${reading.columns(CaseProgrammeRow)}
           from case_programme_area l join case_programme t on t.code = l.code and t.version = l.version
           where l.area_code = any($1) and ${IN_FORCE} order by t.number, t.version`,
          [areas, on],
        ),
      (programme) => programme.areaCode,
    ),
  ),
  areasOfCaseProgramme: byArguments(({ on }: { on: string }) =>
    loadMany(
      (keys: string[]) =>
        reading.query<AreaRow & { programme: string }>(
          `select l.code || ' ' || l.version as programme, ${reading.columns(AreaRow)}
           from case_programme_area l join area t on t.code = l.area_code
           where l.code || ' ' || l.version = any($1) and ${IN_FORCE} order by t.code`,
          [keys, on],
        ),
      (area) => area.programme,
    ),
  ),
});
