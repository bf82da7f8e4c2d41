import { byArguments } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { loadCount } from "../statistics/load-counts";
import {
  type CasesAtCentre,
  type CasesInArea,
  type CasesOfAgency,
  countCasesAtCentres,
  countCasesInAreas,
  countCasesOfAgencies,
} from "./count-cases";

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
});
