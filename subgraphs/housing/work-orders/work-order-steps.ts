import type { Steps } from "../../../kit/steps";

export type WorkOrderState = "open" | "assigned" | "in_progress" | "done" | "closed" | "cancelled";

/** Where a work order can go from its state; what was done badly is taken up again before it is closed. */
export const WORK_ORDER_STEPS: Steps<WorkOrderState> = {
  open: ["assigned", "cancelled"],
  assigned: ["in_progress", "cancelled"],
  in_progress: ["done", "cancelled"],
  done: ["closed", "in_progress"],
  closed: [],
  cancelled: [],
};
