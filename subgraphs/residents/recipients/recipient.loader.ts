import { byArguments } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { loadCount, loadCounts } from "../statistics/load-counts";
import {
  countRecipientsInAreas,
  countRecipientsOfInitiatives,
  type RecipientsInArea,
  type RecipientsOfMunicipality,
} from "./count-recipients";

/** How many, never who. */
export const recipientLoaders = ({ reading, viewer }: Reader) => ({
  recipientsInArea: byArguments((asOf: string) =>
    loadCount(
      viewer,
      (areas: string[]) => countRecipientsInAreas(reading, areas, asOf),
      ({ area }: RecipientsInArea) => area,
    ),
  ),
  recipientsOfInitiative: byArguments((asOf: string) =>
    loadCounts(
      viewer,
      (ids: string[]) => countRecipientsOfInitiatives(reading, ids, asOf),
      ({ initiative }: RecipientsOfMunicipality) => initiative,
    ),
  ),
});
