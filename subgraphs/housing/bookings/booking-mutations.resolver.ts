import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { approveBooking, type ApproveBookingOutcome } from "./approve-booking";
import { BookingStepInput, RecordUseInput, RequestBookingInput } from "./booking.input";
import { SpaceBooking } from "./booking.type";
import {
  ApproveBookingResult,
  BookingAdvanced,
  BookingRequested,
  BookingStepResult,
  RequestBookingResult,
} from "./booking-outcomes.type";
import { requestBooking, type RequestBookingOutcome } from "./request-booking";
import { cancelBooking, confirmBooking, recordUse, rejectBooking } from "./settle-booking";
import type { SpaceBookingRow } from "./space-booking.entity";
import type { StepOutcome } from "./take-step";

const DECIDES =
  "Only SPACE or SPACE_MANAGEMENT in the programme that the space serves, or the complex's owner or manager, may (ROLE_FORBIDDEN). Null where it is refused. Partners.";

@Resolver(() => BookingRequested)
export class BookingMutationsResolver {
  @Mutation(() => RequestBookingResult, {
    nullable: true,
    description:
      "Asks for a space, once or every week. For a programme: PLANNING or OPERATION in it, and HEALTH_SERVICE for a health room; for others: who decides about the space (ROLE_FORBIDDEN). Null where it is refused. Partners.",
  })
  requestBooking(
    @Arg("input", () => RequestBookingInput, { description: "Which space, and when." }) input: RequestBookingInput,
    @Ctx() operation: Context,
  ): Promise<RequestBookingOutcome> {
    return operation.perform((work) => requestBooking(work, input));
  }

  @Mutation(() => ApproveBookingResult, {
    nullable: true,
    description: `Promises the space: REQUESTED → APPROVED. ${DECIDES}`,
  })
  approveBooking(
    @Arg("input", () => BookingStepInput, { description: "Which booking." }) input: BookingStepInput,
    @Ctx() operation: Context,
  ): Promise<ApproveBookingOutcome> {
    return operation.perform((work) => approveBooking(work, input));
  }

  @Mutation(() => BookingStepResult, {
    nullable: true,
    description: `Says that the space will be open: APPROVED → CONFIRMED. ${DECIDES}`,
  })
  confirmBooking(
    @Arg("input", () => BookingStepInput, { description: "Which booking." }) input: BookingStepInput,
    @Ctx() operation: Context,
  ): Promise<StepOutcome> {
    return operation.perform((work) => confirmBooking(work, input));
  }

  @Mutation(() => BookingStepResult, {
    nullable: true,
    description: `Says no: REQUESTED → REJECTED. ${DECIDES}`,
  })
  rejectBooking(
    @Arg("input", () => BookingStepInput, { description: "Which booking." }) input: BookingStepInput,
    @Ctx() operation: Context,
  ): Promise<StepOutcome> {
    return operation.perform((work) => rejectBooking(work, input));
  }

  @Mutation(() => BookingStepResult, {
    nullable: true,
    description:
      "Gives the time back, up to its use: → CANCELLED. Who asked for it, or who decides about the space (ROLE_FORBIDDEN). Null where it is refused. Partners.",
  })
  cancelBooking(
    @Arg("input", () => BookingStepInput, { description: "Which booking." }) input: BookingStepInput,
    @Ctx() operation: Context,
  ): Promise<StepOutcome> {
    return operation.perform((work) => cancelBooking(work, input));
  }

  @Mutation(() => BookingStepResult, {
    nullable: true,
    description: `Says whether they came, from its beginning on: CONFIRMED → USED or NO_SHOW. ${DECIDES}`,
  })
  recordUse(
    @Arg("input", () => RecordUseInput, { description: "Which booking, and whether they came." })
    { came, ...input }: RecordUseInput,
    @Ctx() operation: Context,
  ): Promise<StepOutcome> {
    return operation.perform((work) => recordUse(work, { ...input, use: came ? "used" : "no_show" }));
  }

  @FieldResolver(() => [SpaceBooking], { description: "What was asked for, a booking for each date. Partners." })
  async bookings(@Root() { bookingIds }: BookingRequested, @Ctx() { load }: Context): Promise<SpaceBookingRow[]> {
    const bookings = await Promise.all(bookingIds.map((id) => load.booking.load(id)));
    return bookings.filter((booking) => booking !== null);
  }
}

@Resolver(() => BookingAdvanced)
export class BookingAdvancedResolver {
  @FieldResolver(() => SpaceBooking, {
    nullable: true,
    description: "The booking as it stands now; never null while you may see it. Partners.",
  })
  booking(@Root() { bookingId }: BookingAdvanced, @Ctx() { load }: Context): Promise<SpaceBookingRow | null> {
    return load.booking.load(bookingId);
  }
}
