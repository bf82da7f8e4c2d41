import { ArgsType, Field, ID } from "type-graphql";
import type { AgencyKind } from "../../../access/agency-kind";
import { PageArgs } from "../../../kit/graph/connection";
import { AgencyKindName } from "./agency.type";

@ArgsType()
export class FindAgenciesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name or alias, in any spelling." })
  search?: string | null;
  @Field(() => AgencyKindName, { nullable: true, description: "Only agencies of this kind." })
  kind?: AgencyKind | null;
  @Field(() => ID, { nullable: true, description: "Only agencies that belong to the area with this code." })
  area?: string | null;
}
