import type { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { stated } from "../fact-sources";
import { agencyId, figureId } from "../slugs";

/** What the documents print about dwellings. */
export const FIGURES: StatedFigureRow[] = [
  {
    id: figureId("sh/UNITS_MANAGED"),
    subjectId: agencyId("sh"),
    measure: "UNITS_MANAGED",
    value: 180000,
    unit: "UNITS",
    precision: "slightly_over",
    statedText: "18만여호",
    definition:
      "Public rental dwellings that SH supplied and managed over the 29 years up to August 2018 (지난 29년 동안 공급·관리해 왔다). The source does not say how many of them it managed at once.",
    absentBecause: null,
    ...stated("seoul-2018"),
  },
  {
    id: figureId("sh/UNITS_MANAGED_YEARS"),
    subjectId: agencyId("sh"),
    measure: "UNITS_MANAGED_YEARS",
    value: 29,
    unit: "YEARS",
    precision: "exact",
    statedText: "29년",
    definition:
      "The years over which SH supplied and managed the dwellings of UNITS_MANAGED, counted back from August 2018.",
    absentBecause: null,
    ...stated("seoul-2018"),
  },
];
