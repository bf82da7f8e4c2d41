import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Open } from "../../../kit/graph/open";
import { LocalDate, Won } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { BudgetExceeded } from "./allocate-budget.type";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@ObjectType({ description: "It is done, and the line stands as it says. Partners." })
export class BudgetLineKept {
  budgetLineId!: string;
}

@ObjectType({ description: "The award stands recorded. Partners." })
export class GrantAwardRecorded {
  grantAwardId!: string;
}

@ObjectType({ description: "What a year's lines hold for one programme, and what of it was spent. Public." })
export class BudgetExecution {
  programmeId!: string;
  @Open()
  @Field(() => Won, { description: "What was set aside for it, in won." })
  allocated!: number;
  @Open()
  @Field(() => Won, { nullable: true, description: "What of that was spent, in won; null while nobody reported it." })
  executed!: number | null;
  @Open()
  @Field(() => Won, {
    nullable: true,
    description: "What of that is left, in won; null while nobody reported what was spent.",
  })
  remaining!: number | null;
}

export const KeepBudgetLineResult = createUnionType({
  name: "KeepBudgetLineResult",
  description: "What came of a change to a budget line. Partners.",
  types: () => [BudgetLineKept, BudgetExceeded, IllegalTransition, VersionConflict] as const,
});

export const RecordGrantAwardResult = createUnionType({
  name: "RecordGrantAwardResult",
  description: "What came of recordGrantAward. Partners.",
  types: () => [GrantAwardRecorded] as const,
});

@InputType({ description: "Money that your agency intends to give." })
export class PlanBudgetLineInput {
  @Field(() => Int, { description: "The fiscal year, 2000 to 2100 (PERIOD_INVALID)." })
  fiscalYear!: number;
  @Field(() => Won, { nullable: true, description: "The amount in won, at least 1; left out where it is not known." })
  amount?: number | null;
  @Field(() => String, { nullable: true, description: "Why there is no amount, in Korean; only where there is none." })
  amountAbsentBecause?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether the amount is one of about (약)." })
  approximate!: boolean;
  @Field(() => String, { description: "What it is for, in Korean: 1 to 200 characters (NAME_INVALID)." })
  purpose!: string;
  @Field(() => ID, { nullable: true, description: "The programme that the whole line is bound to; left out: free." })
  programmeId?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which planned line is there now." })
export class SecureBudgetLineInput {
  @Field(() => ID, { description: "The line (bgt_…); yours." })
  budgetLineId!: string;
  @Field(() => Won, { description: "Its exact amount in won, at least 1." })
  amount!: number;
  @Field(() => Int, { description: "The line's version that you read." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which line's rest goes to the next fiscal year." })
export class CarryOverInput {
  @Field(() => ID, { description: "The line (bgt_…); yours." })
  budgetLineId!: string;
  @Field(() => Int, { description: "The line's version that you read." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What was spent of which allocation." })
export class RecordExecutionInput {
  @Field(() => ID, { description: "The allocation (bal_…) of a line of yours." })
  allocationId!: string;
  @Field(() => Won, { description: "The amount in won, at least 1." })
  amount!: number;
  @Field(() => LocalDate, { description: "On which day, by today (PERIOD_INVALID)." })
  spentOn!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which programme was selected, and for what money." })
export class RecordGrantAwardInput {
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => ID, { description: "Who was selected (agy_…; AGENCY_INVALID)." })
  recipientAgencyId!: string;
  @Field(() => String, { description: "What it is called, in Korean: 1 to 200 characters (NAME_INVALID)." })
  name!: string;
  @Field(() => LocalDate, { description: "On which day, by today (PERIOD_INVALID)." })
  awardedOn!: string;
  @Field(() => ID, { nullable: true, description: "The line of yours that it feeds." })
  budgetLineId?: string | null;
  @Field(() => Won, { nullable: true, description: "The amount in won, at least 1; left out where it is not known." })
  amount?: number | null;
  @Field(() => String, { nullable: true, description: "Why there is no amount, in Korean; only where there is none." })
  amountAbsentBecause?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
