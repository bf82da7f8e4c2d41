import type { Steps } from "../../../kit/steps";
import type { LaundryState } from "./laundry-order.entity";
import type { LaundryLeg } from "./welfare-check.entity";

/** From request to the end of an order. Nobody at the door ends it: the person is then looked for, not the laundry. */
export const LAUNDRY_STEPS: Steps<LaundryState> = {
  requested: ["pickup_scheduled", "cancelled"],
  pickup_scheduled: ["picked_up", "cancelled", "no_answer"],
  picked_up: ["washing", "lost_damaged"],
  washing: ["ready", "lost_damaged"],
  ready: ["out_for_delivery", "lost_damaged"],
  out_for_delivery: ["delivered", "no_answer", "lost_damaged"],
  delivered: ["closed"],
  closed: [],
  cancelled: [],
  no_answer: [],
  lost_damaged: [],
};

/** Steps at somebody's door, each with the leg of which it is the end: the person is looked after with each. */
export const legOf = (from: LaundryState, to: LaundryState): LaundryLeg | null => {
  if (to === "picked_up") return "pickup";
  if (to === "delivered") return "delivery";
  if (to === "no_answer") return from === "pickup_scheduled" ? "pickup" : "delivery";
  return null;
};
