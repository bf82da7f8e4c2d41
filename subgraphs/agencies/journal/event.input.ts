import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description: "Only of these types, such as LaundryOrderAdvanced; left out: of all that you may be told of.",
  })
  types?: string[] | null;
}
