import { Invalid } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { mayCancel } from "./booking.policy";
import { type StepOutcome, type StepWish, takeStep } from "./take-step";

export type RecordUse = StepWish & { use: "used" | "no_show" };

/** Says that the booking stands: who manages the space will have it open. */
export const confirmBooking = (work: Work, wish: StepWish): Promise<StepOutcome> =>
  takeStep(work, wish, { operation: "confirmBooking", to: "confirmed" });

export const rejectBooking = (work: Work, wish: StepWish): Promise<StepOutcome> =>
  takeStep(work, wish, { operation: "rejectBooking", to: "rejected" });

export const cancelBooking = (work: Work, wish: StepWish): Promise<StepOutcome> =>
  takeStep(work, wish, { operation: "cancelBooking", to: "cancelled", may: mayCancel });

/** Says whether they came, once it has begun. */
export const recordUse = (work: Work, { use, ...wish }: RecordUse): Promise<StepOutcome> =>
  takeStep<never>(work, wish, {
    operation: "recordUse",
    to: use,
    unless: ({ startsAt }) => {
      if (startsAt <= work.now) return Promise.resolve(null);
      throw new Invalid(
        "This booking has not begun: whether they came is recorded from its beginning on.",
        "아직 시작되지 않은 예약입니다. 이용 여부는 시작 이후에 기록하십시오.",
        "BOOKING_NOT_BEGUN",
      );
    },
  });
