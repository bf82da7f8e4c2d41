import type { Steps } from "../../../kit/steps";

export type BookingState = "requested" | "approved" | "confirmed" | "used" | "no_show" | "cancelled" | "rejected";

/** Where a booking can go from its state. */
export const BOOKING_STEPS: Steps<BookingState> = {
  requested: ["approved", "rejected", "cancelled"],
  approved: ["confirmed", "cancelled"],
  confirmed: ["used", "no_show", "cancelled"],
  used: [],
  no_show: [],
  cancelled: [],
  rejected: [],
};
