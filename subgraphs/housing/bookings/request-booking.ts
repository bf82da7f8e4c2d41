import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { findGround } from "../spaces/ground";
import { SpaceRow } from "../spaces/space.entity";
import { mayRequest } from "./booking.policy";
import { BookingStepRow } from "./booking-step.entity";
import type { Occasion } from "./occasion";
import { instantOf } from "./seoul-time";
import { SpaceBookingRow } from "./space-booking.entity";
import { type SpaceClosedOutcome, type SpaceTakenOutcome, whyNotFree } from "./why-not-free";
import { bookedEvent } from "./take-step";
import { timesOf } from "./wanted-times";

export type RequestBooking = {
  spaceId: string;
  occasion: Occasion;
  programmeId?: string | null;
  sessionId?: string | null;
  on: string;
  from: string;
  until: string;
  weeklyUntil?: string | null;
  idempotencyKey: string;
};
export type RequestBookingOutcome =
  { outcome: "BookingRequested"; bookingIds: string[] } | SpaceTakenOutcome | SpaceClosedOutcome;

/** Asks for a space, once or every week: for all the dates or for none. */
export async function requestBooking(
  work: Work,
  { idempotencyKey, ...wish }: RequestBooking,
): Promise<RequestBookingOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const today = seoulDate(now);
  const [ground, space] = [
    await findGround(tx, wish.spaceId, today),
    await tx.findOneBy(SpaceRow, { id: wish.spaceId }),
  ];
  if (!ground || !space) throw new NotFound("No such space.", "해당 공간을 찾을 수 없습니다.");
  const wanted = { programmeId: wish.programmeId ?? null, healthRoom: space.kind === "health_room" };
  if (mayRequest(viewer, ground, wanted, today) !== "allowed")
    throw new Forbidden(
      "Only who plans or operates the programme (PLANNING, OPERATION; HEALTH_SERVICE for a health room) may ask for a space for it, and for others only who manages the space (SPACE, SPACE_MANAGEMENT, the complex's owner or manager).",
      "사업의 기획·운영 기관(건강관리실은 건강관리 기관)만 사업용으로 신청할 수 있으며, 그 밖의 모임은 공간을 제공·관리하는 기관만 신청할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  insistOnOccasion(wish);
  return once<RequestBookingOutcome>(
    work,
    { operation: "requestBooking", key: idempotencyKey, request: wish },
    async () => {
      const times = timesOf(wish, now);
      return (await whyNotFree(work, space, times)) ?? ask(work, wish, times);
    },
  );
}

function insistOnOccasion({ occasion, programmeId, sessionId }: Omit<RequestBooking, "idempotencyKey">): void {
  if (programmeId && !/^prg_[0-9a-z]+$/.test(programmeId))
    throw new Invalid("This is not the id of a programme.", "사업 ID가 아닙니다.", "PROGRAMME_INVALID");
  if ((occasion === "programme_session") === Boolean(programmeId) && (programmeId || !sessionId)) return;
  throw new Invalid(
    "A session of a programme names its programme; a meeting of tenants or a group names neither programme nor session.",
    "사업 회기에는 사업 ID를 지정하고, 주민모임과 지역단체에는 사업과 회기를 지정하지 마십시오.",
    "OCCASION_INVALID",
  );
}

async function ask(
  work: Work,
  { spaceId, occasion, programmeId, sessionId }: Omit<RequestBooking, "idempotencyKey">,
  times: ReturnType<typeof timesOf>,
): Promise<RequestBookingOutcome> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  const bookings = times.map(({ day, from, until }): SpaceBookingRow => ({
    id: newId("bkg"),
    spaceId,
    programmeId: programmeId ?? null,
    sessionId: sessionId ?? null,
    occasion,
    startsAt: instantOf(day, from),
    endsAt: instantOf(day, until),
    state: "requested",
    requesterAgencyId: agency,
    requestedAt: now,
    version: 1,
  }));
  await tx.insert(SpaceBookingRow, bookings);
  await tx.insert(
    BookingStepRow,
    bookings.map(({ id }) => ({
      bookingId: id,
      version: 1,
      fromState: null,
      toState: "requested" as const,
      at: now,
      byAgencyId: agency,
      byActor: viewer.actor,
    })),
  );
  await emit(work, ...bookings.map((booking) => bookedEvent(booking, "requested")));
  return { outcome: "BookingRequested", bookingIds: bookings.map(({ id }) => id) };
}
