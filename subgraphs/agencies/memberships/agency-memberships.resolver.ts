import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { MembershipRow } from "./membership.entity";
import { Membership } from "./membership.type";

@Resolver(() => Agency)
export class AgencyMembershipsResolver {
  @Open()
  @FieldResolver(() => [Membership], {
    description: "The platforms it is a member of on a day, the longest membership first. Public.",
  })
  memberships(
    @Root() { id }: AgencyRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<MembershipRow[]> {
    return load.membershipsOfAgency({ on: asOf ?? today }).load(id);
  }
}
