import { In, LessThan, MoreThan } from "typeorm";
import { seoulDate } from "../../../kit/clock";
import type { Work } from "../../../kit/work";
import { SpaceRow } from "../spaces/space.entity";
import { goingBefore } from "./occasion";
import { minuteOf } from "./seoul-time";
import { SpaceBookingRow } from "./space-booking.entity";
import { type StepOutcome, type StepWish, takeStep } from "./take-step";
import { type SpaceClosedOutcome, type SpaceTakenOutcome, whyNotFree } from "./why-not-free";

type BookingOutrankedOutcome = { outcome: "BookingOutranked"; message: string; messageKo: string; bookingId: string };
export type ApproveBookingOutcome = StepOutcome | BookingOutrankedOutcome | SpaceTakenOutcome | SpaceClosedOutcome;

/** What the database says to a booking that overlaps another one. */
const OVERLAPS = "23P01";

/** Promises the space to who asked for it; whom it was promised to before keeps it. */
export async function approveBooking(work: Work, wish: StepWish): Promise<ApproveBookingOutcome> {
  try {
    // A savepoint: where the database refuses, what it says is an outcome, and the rest of the work goes on.
    return await work.tx.transaction((tx) => approve({ ...work, tx }, wish));
  } catch (error) {
    if ((error as { code?: string }).code !== OVERLAPS) throw error;
    // The other one has committed by now, and is found.
    return approve(work, wish);
  }
}

const approve = (work: Work, wish: StepWish): Promise<ApproveBookingOutcome> =>
  takeStep<BookingOutrankedOutcome | SpaceTakenOutcome | SpaceClosedOutcome>(work, wish, {
    operation: "approveBooking",
    to: "approved",
    unless: async (booking) => {
      const space = await work.tx.findOneByOrFail(SpaceRow, { id: booking.spaceId });
      const day = seoulDate(booking.startsAt);
      const time = { day, from: minuteOf(day, booking.startsAt), until: minuteOf(day, booking.endsAt) };
      return (await outranked(work, booking)) ?? whyNotFree(work, space, [time]);
    },
  });

async function outranked({ tx }: Work, booking: SpaceBookingRow): Promise<BookingOutrankedOutcome | null> {
  const before = await tx.findOne(SpaceBookingRow, {
    where: {
      spaceId: booking.spaceId,
      state: "requested",
      occasion: In(goingBefore(booking.occasion)),
      startsAt: LessThan(booking.endsAt),
      endsAt: MoreThan(booking.startsAt),
    },
    order: { requestedAt: "ASC", id: "ASC" },
  });
  return (
    before && {
      outcome: "BookingOutranked",
      message: "Somebody with priority asks for the same time. Approve or reject that booking first.",
      messageKo: "같은 시간에 우선순위가 더 높은 신청이 있습니다. 그 신청을 먼저 처리하십시오.",
      bookingId: before.id,
    }
  );
}
