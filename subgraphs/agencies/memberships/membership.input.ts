import { ArgsType, Field } from "type-graphql";
import type { AgencyKind } from "../../../access/agency-kind";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import { AgencyKindName } from "../agencies/agency.type";
import type { MembershipStatus } from "./membership.entity";
import { MembershipStatusName } from "./membership.type";

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field(() => LocalDate, {
    nullable: true,
    description: "Members on this day; left out: today. Month-precise starts count for their whole month.",
  })
  asOf?: string | null;
  @Field(() => MembershipStatusName, { nullable: true, description: "Only memberships that have this status today." })
  status?: MembershipStatus | null;
  @Field(() => AgencyKindName, { nullable: true, description: "Only agencies of this kind." })
  kind?: AgencyKind | null;
}
