import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import type { InitiativeKind } from "./initiative.entity";
import { InitiativeKindName } from "./initiative.type";

@ArgsType()
export class FindInitiativesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name or alias, in any spelling." })
  search?: string | null;
  @Field(() => InitiativeKindName, { nullable: true, description: "Only initiatives of this kind." })
  kind?: InitiativeKind | null;
}
