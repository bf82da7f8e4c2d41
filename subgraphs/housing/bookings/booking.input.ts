import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import { OccasionName } from "./booking.type";
import type { Occasion } from "./occasion";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@ArgsType()
export class BookedDuringArgs {
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;
  @Field(() => LocalDate, { description: "The last day (inclusive); at most 366 days in all." })
  to!: string;
}

@InputType({ description: "Which space, what for, and when." })
export class RequestBookingInput {
  @Field(() => ID, { description: "The space (spc_…)." })
  spaceId!: string;
  @Field(() => OccasionName, { description: "What for." })
  occasion!: Occasion;
  @Field(() => ID, { nullable: true, description: "The programme (prg_…); with PROGRAMME_SESSION and with no other." })
  programmeId?: string | null;
  @Field(() => ID, { nullable: true, description: "The session of that programme, where there is one already." })
  sessionId?: string | null;
  @Field(() => LocalDate, { description: "The day in Seoul; the first one where it is every week." })
  on!: string;
  @Field(() => String, { description: "When it begins that day in Seoul, such as 14:00." })
  from!: string;
  @Field(() => String, { description: "When it ends that day in Seoul, such as 16:00; 24:00 is the end of the day." })
  until!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "Every week up to this day (inclusive), at most 52 times: all of them or none. Once where not given.",
  })
  weeklyUntil?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which booking to take a step further." })
export class BookingStepInput {
  @Field(() => ID, { description: "The booking (bkg_…)." })
  bookingId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Whether those who booked came." })
export class RecordUseInput extends BookingStepInput {
  @Field(() => Boolean, { description: "True: USED. False: NO_SHOW." })
  came!: boolean;
}
