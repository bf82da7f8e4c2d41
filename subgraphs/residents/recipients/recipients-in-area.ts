import { type Cell, disclose, isSmall, THRESHOLD, withhold } from "../../../access/disclose";
import type { RecipientsInArea } from "./count-recipients";

/**
 * Recipients are the people with a case and those in the care of an initiative, and both numbers are told elsewhere:
 * where one of them is withheld, so is their sum.
 */
export const recipientsInArea = (counted: RecipientsInArea, openCases: Cell): Cell =>
  openCases.status === "confidential" || isSmall({ value: counted.inCare }, THRESHOLD)
    ? withhold(counted)
    : disclose(counted);
