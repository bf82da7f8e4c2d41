import type { Steps } from "../../../kit/steps";
import type { OutreachState } from "./outreach.entity";

export const OUTREACH_STEPS: Steps<OutreachState> = {
  open: ["taken"],
  taken: ["done", "not_found"],
  done: [],
  not_found: [],
};
