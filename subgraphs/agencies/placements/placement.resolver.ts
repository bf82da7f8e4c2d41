import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { Context } from "../context";
import type { StaffRow } from "../staff/staff.entity";
import { Staff } from "../staff/staff.type";
import { ComplexStub } from "../stubs/complex.stub";
import { SpaceStub } from "../stubs/space.stub";
import { findPlacements } from "./find-placements";
import type { PlacementRow } from "./placement.entity";
import { FindPlacementsArgs } from "./placement.input";
import { Placement } from "./placement.type";

const PlacementConnection = connectionOf("Placement", () => Placement, { open: true });

@Resolver(() => Placement)
export class PlacementResolver {
  @Open()
  @Query(() => PlacementConnection, { nullable: true, description: "Placements on a day, the oldest first. Public." })
  async placements(
    @Args(() => FindPlacementsArgs) { first, after, ...which }: FindPlacementsArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<PlacementRow>> {
    return connected(await findPlacements(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @FieldResolver(() => Staff, { nullable: true, description: "The post that is placed. Partners." })
  staff(@Root() { staffId }: PlacementRow, @Ctx() { load }: Context): Promise<StaffRow | null> {
    return load.staff.load(staffId);
  }

  @Open()
  @FieldResolver(() => ComplexStub, {
    nullable: true,
    description: "The complex it is placed in; null while the housing stock does not answer. Public.",
  })
  complex(@Root() { complexId }: PlacementRow): ComplexStub {
    return { id: complexId };
  }

  @Open()
  @FieldResolver(() => SpaceStub, {
    nullable: true,
    description:
      "The room in the management office that it works in (관리사무소 내 별도 공간); null where it has none. Public.",
  })
  counsellingRoom(@Root() { counsellingRoomId }: PlacementRow): SpaceStub | null {
    return counsellingRoomId ? { id: counsellingRoomId } : null;
  }

  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "Since when; never null. Public." })
  validFrom(@Root() { validFrom, validFromPrecision }: PlacementRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it is no longer there; null while no end is known. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: PlacementRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }
}
