import { loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ProgrammeRow } from "../programmes/programme.entity";

/** Programmes are public: no viewer is refused one. */
export const catalogueFileLoaders = ({ reading }: Reader) => ({
  cataloguedProgrammes: loadMany(
    (platforms: string[]) =>
      reading.rows(ProgrammeRow, "where t.platform_id = any($1) order by t.platform_id, t.name, t.id", [platforms]),
    (programme) => programme.platformId ?? "",
  ),
});
