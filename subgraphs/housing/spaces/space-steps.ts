import type { Steps } from "../../../kit/steps";
import type { SpaceStatus } from "./space-status.entity";

/** Where a space can go from what it is doing. Given back to its complex, it serves nobody any more. */
export const SPACE_STEPS: Steps<SpaceStatus> = {
  idle: ["reserved_for_agreement"],
  reserved_for_agreement: ["in_service", "idle"],
  in_service: ["suspended", "returned"],
  suspended: ["in_service", "returned"],
  returned: [],
};
