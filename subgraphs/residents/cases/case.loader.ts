import { byArguments } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { loadCount, loadCounts } from "../statistics/load-counts";
import {
  type CasesAtCentre,
  type CasesInArea,
  type CasesOfAgency,
  type CasesOfProgramme,
  countCasesAtCentres,
  countCasesInAreas,
  countCasesOfAgencies,
  countCasesOfProgrammes,
  countProgrammeCasesAtCentres,
  type ProgrammeCasesAtCentre,
  type ProgrammeVersion,
} from "./count-cases";

const SEPARATOR = "\n";

/** A programme and its version as one key of a batch. */
export const programmeKey = ({ code, version }: ProgrammeVersion): string => `${code}${SEPARATOR}${version}`;

function programmeOf(key: string): ProgrammeVersion {
  const [code = "", version = ""] = key.split(SEPARATOR);
  return { code, version };
}

/** How many, never who. */
export const caseLoaders = ({ reading, viewer }: Reader) => ({
  casesInArea: byArguments((asOf: string) =>
    loadCount(
      viewer,
      (areas: string[]) => countCasesInAreas(reading, areas, asOf),
      ({ area }: CasesInArea) => area,
    ),
  ),
  casesOfAgency: byArguments((asOf: string) =>
    loadCount(
      viewer,
      (ids: string[]) => countCasesOfAgencies(reading, ids, asOf),
      ({ agency }: CasesOfAgency) => agency,
    ),
  ),
  casesAtCentre: byArguments((asOf: string) =>
    loadCount(
      viewer,
      (ids: string[]) => countCasesAtCentres(reading, ids, asOf),
      ({ centre }: CasesAtCentre) => centre,
    ),
  ),
  programmeCasesAtCentre: byArguments((asOf: string) =>
    loadCounts(
      viewer,
      (ids: string[]) => countProgrammeCasesAtCentres(reading, ids, asOf),
      ({ centre }: ProgrammeCasesAtCentre) => centre,
    ),
  ),
  casesOfProgramme: byArguments((which: { area: string | null; asOf: string }) =>
    loadCount(
      viewer,
      (keys: string[]) => countCasesOfProgrammes(reading, keys.map(programmeOf), which),
      (counted: CasesOfProgramme) => programmeKey(counted),
    ),
  ),
});
