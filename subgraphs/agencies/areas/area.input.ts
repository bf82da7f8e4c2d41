import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import type { AreaLevel } from "./area.entity";
import { AreaLevelName } from "./area.type";

@ArgsType()
export class FindAreasArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name, in any spelling." })
  search?: string | null;
  @Field(() => AreaLevelName, { nullable: true, description: "Only areas of this kind." })
  level?: AreaLevel | null;
  @Field(() => ID, { nullable: true, description: "Only the direct parts of the area with this code." })
  within?: string | null;
}
