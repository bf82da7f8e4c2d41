import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { Instant, LocalDate } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

@ObjectType({ description: "The space is asked for. Partners." })
export class BookingRequested {
  bookingIds!: string[];
}

@ObjectType({ description: "The booking took the step. Partners." })
export class BookingAdvanced {
  bookingId!: string;
}

@ObjectType({ description: "A time at which a space is free. Partners." })
export class FreeTime {
  @Field(() => Instant, { description: "From when. Partners." })
  startsAt!: string;
  @Field(() => Instant, { description: "Until when. Partners." })
  endsAt!: string;
}

@ObjectType({ description: "A day on which a space is booked at the time that was asked for. Partners." })
export class TakenDay {
  @Field(() => LocalDate, { description: "The day. Partners." })
  on!: string;
  @Field(() => [FreeTime], { description: "When the space is free that day; empty where it is not. Partners." })
  freeTimes!: FreeTime[];
}

@ObjectType({
  implements: Problem,
  description: "The space is promised to somebody at this time; nothing was done, on no date. Partners.",
})
export class SpaceTaken extends Problem {
  @Field(() => [TakenDay], { description: "The days on which it is, each with what is free. Partners." })
  dates!: TakenDay[];
}

@ObjectType({
  implements: Problem,
  description: "The space is not in service, or not open, at this time; nothing was done, on no date. Partners.",
})
export class SpaceClosed extends Problem {
  @Field(() => [LocalDate], { description: "The days on which it is not. Partners." })
  dates!: string[];
}

@ObjectType({
  implements: Problem,
  description: "Somebody with priority asks for the same time and is to be answered first; nothing was done. Partners.",
})
export class BookingOutranked extends Problem {
  @Field(() => ID, { description: "The booking that goes first (bkg_…). Partners." })
  bookingId!: string;
}

export const RequestBookingResult = createUnionType({
  name: "RequestBookingResult",
  description: "What came of requestBooking. Partners.",
  types: () => [BookingRequested, SpaceTaken, SpaceClosed] as const,
});

export const ApproveBookingResult = createUnionType({
  name: "ApproveBookingResult",
  description: "What came of approveBooking. Partners.",
  types: () =>
    [BookingAdvanced, BookingOutranked, SpaceTaken, SpaceClosed, IllegalTransition, VersionConflict] as const,
});

export const BookingStepResult = createUnionType({
  name: "BookingStepResult",
  description: "What came of confirming, rejecting or cancelling a booking, or of recording its use. Partners.",
  types: () => [BookingAdvanced, IllegalTransition, VersionConflict] as const,
});
