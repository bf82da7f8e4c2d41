import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";

@ArgsType()
export class FindPlatformsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Part of a name or alias, in any spelling, with or without archaic letters.",
  })
  search?: string | null;
}
