import type { Steps } from "../../../kit/steps";
import type { ProgrammeStatus } from "./programme-status.entity";

/** How a programme comes from one state into another. What was suspended can go on; what was closed cannot. */
export const PROGRAMME_STEPS: Steps<ProgrammeStatus> = {
  planned: ["funded", "opened_preparing", "operating", "closed"],
  funded: ["opened_preparing", "operating", "closed"],
  opened_preparing: ["operating", "suspended", "closed"],
  operating: ["suspended", "closed"],
  suspended: ["operating", "closed"],
  closed: [],
};
