import type { Steps } from "../../../kit/steps";
import type { EnrolmentState } from "./enrolment.entity";

/** Applied for while it is asked who may; on the waiting list while there is no place; ended by one of three. */
export const ENROLMENT_STEPS: Steps<EnrolmentState> = {
  applied: ["waitlisted", "enrolled", "rejected", "withdrawn"],
  waitlisted: ["enrolled", "withdrawn"],
  enrolled: ["completed", "withdrawn"],
  completed: [],
  withdrawn: [],
  rejected: [],
};
