import { Args, Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Invalid } from "../../../kit/errors";
import type { Context } from "../context";
import type { SpaceRow } from "../spaces/space.entity";
import { Space } from "../spaces/space.type";
import { AgencyStub } from "../stubs/agency.stub";
import { ProgrammeStub } from "../stubs/programme.stub";
import { BookedDuringArgs } from "./booking.input";
import type { UtilisationCounted } from "./booking.loader";
import { BookingStep, SpaceBooking, SpaceUtilisation } from "./booking.type";
import type { BookingStepRow } from "./booking-step.entity";
import { dayAfter } from "./seoul-time";
import type { SpaceBookingRow } from "./space-booking.entity";

const LONGEST = 366;

@Resolver(() => SpaceBooking)
export class BookingResolver {
  @Query(() => SpaceBooking, {
    nullable: true,
    description: "A booking by its id; null where there is none, or none that you may see. Partners.",
  })
  spaceBooking(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<SpaceBookingRow | null> {
    return load.booking.load(id);
  }

  @FieldResolver(() => Space, { nullable: true, description: "The space; never null while it exists. Partners." })
  space(@Root() { spaceId }: SpaceBookingRow, @Ctx() { load }: Context): Promise<SpaceRow | null> {
    return load.space.load(spaceId);
  }

  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description:
      "The programme it is for; null where it is for none, or while the catalogue does not answer. Partners.",
  })
  programme(@Root() { programmeId }: SpaceBookingRow): ProgrammeStub | null {
    return programmeId ? { id: programmeId } : null;
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "Who asked for it; null while the registry does not answer. Partners.",
  })
  requester(@Root() { requesterAgencyId }: SpaceBookingRow): AgencyStub {
    return { id: requesterAgencyId };
  }

  @FieldResolver(() => [BookingStep], { description: "The steps that it took, the first one first. Partners." })
  history(@Root() { id }: SpaceBookingRow, @Ctx() { load }: Context): Promise<BookingStepRow[]> {
    return load.stepsOfBooking.load(id);
  }
}

@Resolver(() => BookingStep)
export class BookingStepResolver {
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "The agency that took it; null while the registry does not answer. Partners.",
  })
  by(@Root() { byAgencyId }: BookingStepRow): AgencyStub {
    return { id: byAgencyId };
  }
}

@Resolver(() => Space)
export class SpaceBookingsResolver {
  @FieldResolver(() => [SpaceBooking], {
    nullable: true,
    description:
      "Its bookings that begin in a time, in that order; null for who has no role at it. Partners: the complex's owner and manager, and who has a role at it in the programme that it serves.",
  })
  async bookings(
    @Args(() => BookedDuringArgs) { from, to }: BookedDuringArgs,
    @Root() { id }: SpaceRow,
    @Ctx() { load }: Context,
  ): Promise<SpaceBookingRow[] | null> {
    insistOnDays(from, to);
    return (await load.bookingsOfSpace({ from, to }).load(id))?.booked ?? null;
  }

  @FieldResolver(() => SpaceUtilisation, {
    nullable: true,
    description: "How much it was booked and used in a time; null for who has no role at it. Partners: as `bookings`.",
  })
  utilisation(
    @Args(() => BookedDuringArgs) { from, to }: BookedDuringArgs,
    @Root() { id }: SpaceRow,
    @Ctx() { load }: Context,
  ): Promise<UtilisationCounted | null> {
    insistOnDays(from, to);
    return load.utilisation({ from, to }).load(id);
  }
}

function insistOnDays(from: string, to: string): void {
  if (from <= to && to < dayAfter(from, LONGEST)) return;
  throw new Invalid(
    `from must not be later than to, and both together name at most ${LONGEST} days.`,
    `from은 to보다 늦을 수 없으며 기간은 최대 ${LONGEST}일입니다.`,
    "PERIOD_INVALID",
  );
}
