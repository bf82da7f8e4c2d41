import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import type { BookingState } from "./booking-steps";
import type { Occasion } from "./occasion";

export enum BookingStateName {
  REQUESTED = "requested",
  APPROVED = "approved",
  CONFIRMED = "confirmed",
  USED = "used",
  NO_SHOW = "no_show",
  CANCELLED = "cancelled",
  REJECTED = "rejected",
}
registerEnumType(BookingStateName, {
  name: "BookingState",
  description: "Where a booking stands: REQUESTED → APPROVED → CONFIRMED → USED, or one of the other ends.",
  valuesConfig: {
    REQUESTED: { description: "Asked for; others may ask for the same time." },
    APPROVED: { description: "Promised: nobody else gets the time." },
    CONFIRMED: { description: "Promised, and who manages the space will have it open." },
    USED: { description: "They came." },
    NO_SHOW: { description: "Nobody came." },
    CANCELLED: { description: "Given back before it was used." },
    REJECTED: { description: "Not promised." },
  },
});

export enum OccasionName {
  PROGRAMME_SESSION = "programme_session",
  TENANTS_MEETING = "tenants_meeting",
  LOCAL_GROUP = "local_group",
}
registerEnumType(OccasionName, {
  name: "BookingOccasion",
  description: "What a space is booked for. Of two that ask for the same time, the one named first here goes first.",
  valuesConfig: {
    PROGRAMME_SESSION: { description: "A session of a programme (사업 회기)." },
    TENANTS_MEETING: { description: "A meeting of tenants (반상회, 소모임)." },
    LOCAL_GROUP: { description: "A group of the neighbourhood (지역단체)." },
  },
});

@ObjectType({ description: "A step that a booking took. Partners." })
export class BookingStep {
  @Field(() => BookingStateName, { nullable: true, description: "From which state; null where it began. Partners." })
  fromState!: BookingState | null;
  @Field(() => BookingStateName, { description: "To which state. Partners." })
  toState!: BookingState;
  @Field(() => Instant, { description: "When. Partners." })
  at!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A time for which a space is asked for or promised. Partners: who asked for it, the complex's owner and manager, and who has a role at the space in the programme that it serves.",
})
export class SpaceBooking {
  @Field(() => ID, { description: "Opaque id (bkg_…). Partners." })
  id!: string;
  @Field(() => OccasionName, { description: "What for. Partners." })
  occasion!: Occasion;
  @Field(() => ID, { nullable: true, description: "The session it is for; null where it is for none. Partners." })
  sessionId!: string | null;
  @Field(() => Instant, { description: "When it begins. Partners." })
  startsAt!: Date;
  @Field(() => Instant, { description: "When it ends, on the same day in Seoul or with its last midnight. Partners." })
  endsAt!: Date;
  @Field(() => BookingStateName, { description: "Where it stands. Partners." })
  state!: BookingState;
  @Field(() => Int, { description: "Its version, to be named by whoever changes it. Partners." })
  version!: number;
}

@ObjectType({ description: "How much a space was booked and used in a time. Partners." })
export class SpaceUtilisation {
  @Field(() => Float, { description: "Hours promised, whatever came of them; what was cancelled is not. Partners." })
  hoursBooked!: number;
  @Field(() => Float, { description: "Hours of bookings to which they came. Partners." })
  hoursUsed!: number;
  @Field(() => Int, { description: "Bookings to which nobody came. Partners." })
  noShows!: number;
}
