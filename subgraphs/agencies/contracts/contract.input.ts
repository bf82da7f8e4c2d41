import { ArgsType, Field, ID, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";

@ArgsType()
export class FindContractsArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: "Contracts in force on this day; left out: today." })
  asOf?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Only those that end within this many days after asOf (0 to 3650).",
  })
  expiringWithinDays?: number | null;
  @Field(() => ID, { nullable: true, description: "Only contracts in which the agency with this id entrusts." })
  principal?: string | null;
  @Field(() => ID, { nullable: true, description: "Only contracts in which the agency with this id is entrusted." })
  contractor?: string | null;
}
