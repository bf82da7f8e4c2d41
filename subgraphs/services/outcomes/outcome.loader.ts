import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import type { Reader } from "../../../kit/operation";
import { OutcomeRow } from "./outcome.entity";

/** What a platform printed about its year is public: no viewer is refused it. */
export const outcomeLoaders = ({ reading }: Reader) => ({
  outcomesOfPlatform: byArguments((year: number) =>
    loadMany(
      (platforms: string[]) =>
        reading.rows(OutcomeRow, "where t.platform_id = any($1) and t.year = $2 order by t.platform_id, t.place", [
          platforms,
          year,
        ]),
      (outcome) => outcome.platformId,
    ),
  ),
  figure: loadOne(
    (ids: string[]) => reading.rows(StatedFigureRow, "where t.id = any($1)", [ids]),
    (figure) => figure.id,
  ),
});
