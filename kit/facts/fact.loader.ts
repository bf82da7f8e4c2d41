import { loadMany, loadOne } from "../batch";
import type { Reader } from "../operation";
import { FactSourceRow } from "./fact-source.entity";
import { StatedFigureRow } from "./stated-figure.entity";

/** Facts are public: no viewer is refused one. */
export const factLoaders = ({ reading }: Reader) => ({
  factSource: loadOne(
    (ids: string[]) => reading.rows(FactSourceRow, "where t.id = any($1)", [ids]),
    (source) => source.id,
  ),
  statedFigures: loadMany(
    (subjects: string[]) =>
      reading.rows(StatedFigureRow, "where t.subject_id = any($1) order by t.measure, t.id", [subjects]),
    (figure) => figure.subjectId,
  ),
});

export type FactLoaders = ReturnType<typeof factLoaders>;
