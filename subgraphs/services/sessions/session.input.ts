import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";

@ArgsType()
export class FindSessionsArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: "Only sessions that begin on this day in Korea or later." })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Only sessions that begin on this day in Korea or earlier." })
  to?: string | null;
}
