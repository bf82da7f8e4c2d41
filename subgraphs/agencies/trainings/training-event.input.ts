import { ArgsType, Field, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";

@ArgsType()
export class FindTrainingEventsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: "Only sessions held in this year." })
  year?: number | null;
}
