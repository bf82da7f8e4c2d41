import { disclose } from "../statistics/disclose";
import type { CasesInArea } from "./count-cases";

const DEFINITION =
  "Cases (사례) that agencies keep in this hub for the area and everything within it, by the administrative dong of the case. Cases kept elsewhere are not counted.";

export const caseIndicators = ({ openCases, openedWithinYear, synthetic, kept }: CasesInArea, asOf: string) => ({
  asOf,
  definition: DEFINITION,
  openCases: disclose({ value: openCases, synthetic, kept }),
  openedWithinYear: disclose({ value: openedWithinYear, synthetic, kept }),
});
