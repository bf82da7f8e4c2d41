import { ArgsType, Field } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";

@ArgsType()
export class AsOfArgs {
  @Field(() => LocalDate, {
    nullable: true,
    description: "As of the end of this day; today in Korea where it is not given.",
  })
  asOf?: string | null;
}
