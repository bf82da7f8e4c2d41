import { discloseParts, NOT_AVAILABLE } from "../statistics/disclose";
import type { ProgrammeCasesAtCentre } from "./count-cases";
import { programmeThreshold } from "./programme-threshold";

/**
 * Nearly every case has one programme, so that the centre's number of cases is nearly the sum of these: they are
 * told like the parts of a total.
 */
export function programmeLoads(counted: readonly ProgrammeCasesAtCentre[]) {
  const cells = discloseParts(counted.map((count) => ({ count, threshold: programmeThreshold(count.code) }))).parts;
  return counted.map(({ code, version }, index) => ({
    programme: { code, version },
    openCases: cells[index] ?? NOT_AVAILABLE,
  }));
}
