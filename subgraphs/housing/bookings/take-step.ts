import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Happening } from "../../../kit/events/event";
import { emit } from "../../../kit/events/outbox";
import { once } from "../../../kit/idempotency";
import { type IllegalTransitionOutcome, type VersionConflictOutcome, whyNoStep } from "../../../kit/steps";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { Work } from "../../../kit/work";
import { findGround, type Ground } from "../spaces/ground";
import { mayDecide, seesBooking } from "./booking.policy";
import { BOOKING_STEPS, type BookingState } from "./booking-steps";
import { BookingStepRow } from "./booking-step.entity";
import { SpaceBookingRow } from "./space-booking.entity";

export type StepWish = { bookingId: string; version: number; idempotencyKey: string };
export type BookingAdvancedOutcome = { outcome: "BookingAdvanced"; bookingId: string };
export type StepOutcome = BookingAdvancedOutcome | IllegalTransitionOutcome | VersionConflictOutcome;

type May = (viewer: Viewer, ground: Ground, on: string, requesterAgencyId: string) => Verdict;
type Step<More> = {
  operation: string;
  to: BookingState;
  may?: May;
  /** What else stands in the way of a step that the state allows. */
  unless?: (booking: SpaceBookingRow) => Promise<More | null>;
};

/** Takes a booking one step further, for who may; once. */
export async function takeStep<More extends object = never>(
  work: Work,
  { idempotencyKey, ...wish }: StepWish,
  { operation, to, may = mayDecide, unless }: Step<More>,
): Promise<StepOutcome | More> {
  const booking = await bookingFor(work, wish.bookingId, may);
  return once<StepOutcome | More>(work, { operation, key: idempotencyKey, request: { ...wish, to } }, async () => {
    const illegal = whyNoStep(BOOKING_STEPS, booking, { to, version: wish.version });
    return illegal ?? (await unless?.(booking)) ?? step(work, booking, to);
  });
}

async function bookingFor({ tx, viewer, now }: Work, bookingId: string, may: May): Promise<SpaceBookingRow> {
  actingAgency(viewer);
  const today = seoulDate(now);
  const booking = await tx.findOneBy(SpaceBookingRow, { id: bookingId });
  const ground = booking && (await findGround(tx, booking.spaceId, today));
  if (!ground || !seesBooking(viewer, ground, today, booking.requesterAgencyId))
    throw new NotFound("No such booking.", "해당 예약을 찾을 수 없습니다.");
  if (may(viewer, ground, today, booking.requesterAgencyId) === "allowed") return booking;
  throw new Forbidden(
    "Only who manages the space may decide about its bookings: SPACE or SPACE_MANAGEMENT in the programme that it serves, or the complex's owner or manager.",
    "공간을 제공·관리하는 기관(SPACE, SPACE_MANAGEMENT 역할, 단지 소유·관리 기관)만 예약을 처리할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
}

async function step(work: Work, booking: SpaceBookingRow, to: BookingState): Promise<StepOutcome> {
  const { tx, viewer, now } = work;
  const { id, state, version } = booking;
  const taken = await tx.update(SpaceBookingRow, { id, state, version }, { state: to, version: version + 1 });
  if (taken.affected === 0) {
    const stands = await tx.findOneByOrFail(SpaceBookingRow, { id });
    const why = whyNoStep(BOOKING_STEPS, stands, { to, version });
    if (why) return why;
    throw new Error("A booking that could take a step did not take it.");
  }
  await tx.insert(BookingStepRow, {
    bookingId: id,
    version: version + 1,
    fromState: state,
    toState: to,
    at: now,
    byAgencyId: actingAgency(viewer),
    byActor: viewer.actor,
  });
  await emit(work, bookedEvent(booking, to));
  return { outcome: "BookingAdvanced", bookingId: id };
}

/** What others learn of a booking. */
export const bookedEvent = (booking: SpaceBookingRow, state: BookingState): Happening => ({
  type: "SpaceBooked",
  subject: booking.id,
  data: {
    spaceId: booking.spaceId,
    programmeId: booking.programmeId,
    sessionId: booking.sessionId,
    state,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
  },
});
