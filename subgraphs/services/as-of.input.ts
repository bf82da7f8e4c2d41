import { ArgsType, Field } from "type-graphql";
import { LocalDate } from "../../kit/graph/scalars";

@ArgsType()
export class AsOfArgs {
  @Field(() => LocalDate, { nullable: true, description: "The day for which is asked; today in Korea where left out." })
  asOf?: string | null;
}
