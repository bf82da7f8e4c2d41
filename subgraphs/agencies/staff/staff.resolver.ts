import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { CentreRow } from "../centres/centre.entity";
import { Centre } from "../centres/centre.type";
import type { Context } from "../context";
import type { PlacementRow } from "../placements/placement.entity";
import { Placement } from "../placements/placement.type";
import { findStaff } from "./find-staff";
import type { StaffRow } from "./staff.entity";
import { FindStaffArgs } from "./staff.input";
import { Staff } from "./staff.type";

const StaffConnection = connectionOf("Staff", () => Staff);

@Resolver(() => Staff)
export class StaffResolver {
  @Query(() => StaffConnection, { nullable: true, description: "Posts in the order of their duties. Partners." })
  async staff(
    @Args(() => FindStaffArgs) { first, after, ...which }: FindStaffArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<StaffRow>> {
    return connected(await findStaff(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who employs for it; null where the source does not say. Partners.",
  })
  agency(@Root() { agencyId }: StaffRow, @Ctx() { load }: Context): Promise<AgencyRow | null> | null {
    return agencyId ? load.agency.load(agencyId) : null;
  }

  @FieldResolver(() => Centre, {
    nullable: true,
    description: "The centre it belongs to; null where it belongs to none. Partners.",
  })
  centre(@Root() { centreId }: StaffRow, @Ctx() { load }: Context): Promise<CentreRow | null> | null {
    return centreId ? load.centre.load(centreId) : null;
  }

  @FieldResolver(() => [Placement], { description: "Where it works on a day. Partners." })
  placements(
    @Root() { id }: StaffRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<PlacementRow[]> {
    return load.placementsOfStaff({ on: asOf ?? today }).load(id);
  }
}
