import { discloseParts, NOT_AVAILABLE, THRESHOLD } from "../statistics/disclose";
import type { RecipientsOfMunicipality } from "./count-recipients";

const DEFINITION =
  "People who receive the care of this initiative on that day, by the municipality (자치단체) that found them. Counted from the records in this hub; what documents print stands in the initiative's statedFigures.";

/** Null for an initiative of which no recipients are kept here. */
export function initiativeRecipients(counted: readonly RecipientsOfMunicipality[], asOf: string) {
  if (counted.length === 0) return null;
  const { total, parts } = discloseParts(counted.map((count) => ({ count, threshold: THRESHOLD })));
  return {
    asOf,
    definition: DEFINITION,
    total,
    byMunicipality: counted.map(({ agency, area }, index) => ({
      agency: { id: agency },
      area: { code: area },
      count: parts[index] ?? NOT_AVAILABLE,
    })),
  };
}
