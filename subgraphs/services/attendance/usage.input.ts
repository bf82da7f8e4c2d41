import { ArgsType, Field } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";

@ArgsType()
export class UsageArgs {
  @Field(() => LocalDate, { description: "The first day of the period, in Korea." })
  from!: string;
  @Field(() => LocalDate, { description: "The last day of the period, in Korea." })
  to!: string;
}
