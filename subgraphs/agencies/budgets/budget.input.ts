import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { Won } from "../../../kit/graph/scalars";

@ArgsType()
export class FindBudgetLinesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: "Only lines of this fiscal year." })
  fiscalYear?: number | null;
  @Field(() => ID, { nullable: true, description: "Only lines of the agency with this id." })
  funder?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only lines that are bound to this programme or partly allocated to it.",
  })
  programme?: string | null;
}

@InputType({ description: "What to set aside, from which line, for which programme." })
export class AllocateBudgetInput {
  @Field(() => ID, { description: "The budget line; yours." })
  budgetLineId!: string;
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => Won, { description: "The amount in won, at least 1." })
  amount!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
