import type { Steps } from "../../../kit/steps";
import type { SessionStatus } from "./session.entity";

/** Where a session can go from its status. */
export const SESSION_STEPS: Steps<SessionStatus> = {
  planned: ["open", "cancelled"],
  open: ["full", "held", "cancelled"],
  full: ["open", "held", "cancelled"],
  held: [],
  cancelled: [],
};
