import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { standingsOf, type StandingOfProgramme } from "./standing";

export const readinessLoaders = ({ reading, today }: Reader) => ({
  standing: loadOne(
    (programmes: string[]) =>
      standingsOf((sql, parameters) => reading.query<StandingOfProgramme>(sql, parameters), programmes, today),
    (standing) => standing.programmeId,
  ),
});
