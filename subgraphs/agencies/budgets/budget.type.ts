import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Won } from "../../../kit/graph/scalars";
import { Sourced } from "../../../kit/graph/sourced";
import type { BudgetLineState } from "./budget-line.entity";

export enum BudgetLineStateName {
  PLANNED = "planned",
  SECURED = "secured",
  CARRIED_OVER = "carried_over",
}
registerEnumType(BudgetLineStateName, {
  name: "BudgetLineState",
  description: "Whether the money of a line is there.",
  valuesConfig: {
    PLANNED: { description: "Intended; nothing is allocated from it yet." },
    SECURED: { description: "There, to be allocated." },
    CARRIED_OVER: { description: "What it had not allocated went to the next fiscal year." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "Money that a funder sets aside for a purpose in a fiscal year. Public." })
export class BudgetLine extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (bgt_…)." })
  id!: string;
  @Open()
  @Field(() => Int, { description: "The fiscal year (1 January to 31 December)." })
  fiscalYear!: number;
  @Open()
  @Field(() => Won, {
    nullable: true,
    description: "The amount in won; null where it is not known (see amountAbsentBecause), never 0.",
  })
  amount!: number | null;
  @Open()
  @Field(() => String, { nullable: true, description: "Why there is no amount, in Korean; null where there is one." })
  amountAbsentBecause!: string | null;
  @Open()
  @Field(() => Boolean, { description: "Whether the source states the amount with 약 (about)." })
  approximate!: boolean;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "The words of the source, such as 약 11억원; null where there are none.",
  })
  statedText!: string | null;
  @Open()
  @Field(() => String, { description: "What it is for, in Korean." })
  purpose!: string;
  @Open()
  @Field(() => Won, { description: "How much of it is allocated to programmes in this hub, in won." })
  allocated!: number;
  @Open()
  @Field(() => Won, { nullable: true, description: "How much of it was spent, in won; null while nobody reported it." })
  executed!: number | null;
  @Open()
  @Field(() => BudgetLineStateName, { description: "Whether the money is there." })
  state!: BudgetLineState;
  @Field(() => Int, { description: "Given back with the next change; one more with each. Partners and staff." })
  version!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A part of a budget line that its funder set aside for a programme. Public." })
export class BudgetAllocation {
  @Open()
  @Field(() => ID, { description: "Opaque id (bal_…)." })
  id!: string;
  @Open()
  @Field(() => Won, { description: "The amount in won." })
  amount!: number;
  @Open()
  @Field(() => Won, { nullable: true, description: "How much of it was spent, in won; null while nobody reported it." })
  executed!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "That a programme was selected for funds in a competition (공모). Public." })
export class GrantAward extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (grt_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "What the source calls it, in Korean." })
  name!: string;
  @Open()
  @Field(() => Won, {
    nullable: true,
    description: "The amount in won; null where it is not known (see amountAbsentBecause), never 0.",
  })
  amount!: number | null;
  @Open()
  @Field(() => String, { nullable: true, description: "Why there is no amount, in Korean; null where there is one." })
  amountAbsentBecause!: string | null;
}
