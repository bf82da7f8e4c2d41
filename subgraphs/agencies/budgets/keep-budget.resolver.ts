import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { BudgetLineRow } from "./budget-line.entity";
import { BudgetLine, GrantAward } from "./budget.type";
import type { GrantAwardRow } from "./grant-award.entity";
import {
  BudgetExecution,
  BudgetLineKept,
  CarryOverInput,
  GrantAwardRecorded,
  KeepBudgetLineResult,
  PlanBudgetLineInput,
  RecordExecutionInput,
  RecordGrantAwardInput,
  RecordGrantAwardResult,
  SecureBudgetLineInput,
} from "./keep-budget.type";
import { type BudgetLineOutcome, carryOver, planBudgetLine, secureBudgetLine } from "./plan-budget-line";
import { recordExecution, type RecordExecutionOutcome } from "./record-execution";
import { recordGrantAward, type RecordGrantAwardOutcome } from "./record-grant-award";
import { type ExecutionOfProgramme, reportExecution } from "./report-execution";

const FUNDER = "Only the funder's own system may (ROLE_FORBIDDEN). Null where it is refused. Partners.";
const INPUT = { description: "What to do." };

@Resolver(() => BudgetExecution)
export class KeepBudgetResolver {
  @Mutation(() => KeepBudgetLineResult, {
    nullable: true,
    description: `Plans a budget line, from which nothing is allocated until it is secured. ${FUNDER}`,
  })
  planBudgetLine(
    @Arg("input", () => PlanBudgetLineInput, INPUT) input: PlanBudgetLineInput,
    @Ctx() operation: Context,
  ): Promise<BudgetLineOutcome> {
    return operation.perform((work) => planBudgetLine(work, input));
  }

  @Mutation(() => KeepBudgetLineResult, {
    nullable: true,
    description: `Says that a planned line is there, with its exact amount. ${FUNDER}`,
  })
  secureBudgetLine(
    @Arg("input", () => SecureBudgetLineInput, INPUT) input: SecureBudgetLineInput,
    @Ctx() operation: Context,
  ): Promise<BudgetLineOutcome> {
    return operation.perform((work) => secureBudgetLine(work, input));
  }

  @Mutation(() => KeepBudgetLineResult, {
    nullable: true,
    description: `Makes what a line has not allocated a line of the next fiscal year, which is answered. ${FUNDER}`,
  })
  carryOver(
    @Arg("input", () => CarryOverInput, INPUT) input: CarryOverInput,
    @Ctx() operation: Context,
  ): Promise<BudgetLineOutcome> {
    return operation.perform((work) => carryOver(work, input));
  }

  @Mutation(() => KeepBudgetLineResult, {
    nullable: true,
    description: `Notes that a part of an allocation was spent, never more than was allocated. ${FUNDER}`,
  })
  recordExecution(
    @Arg("input", () => RecordExecutionInput, INPUT) input: RecordExecutionInput,
    @Ctx() operation: Context,
  ): Promise<RecordExecutionOutcome> {
    return operation.perform((work) => recordExecution(work, input));
  }

  @Mutation(() => RecordGrantAwardResult, {
    nullable: true,
    description: `Notes that a programme was selected in a competition (공모). ${FUNDER}`,
  })
  recordGrantAward(
    @Arg("input", () => RecordGrantAwardInput, INPUT) input: RecordGrantAwardInput,
    @Ctx() operation: Context,
  ): Promise<RecordGrantAwardOutcome> {
    return operation.perform((work) => recordGrantAward(work, input));
  }

  @Open()
  @Query(() => [BudgetExecution], {
    nullable: true,
    description: "What a fiscal year's lines hold for each programme and what of it was spent. Public.",
  })
  budgetExecution(
    @Arg("fiscalYear", () => Int, { description: "The fiscal year." }) fiscalYear: number,
    @Ctx() { reader }: Context,
  ): Promise<ExecutionOfProgramme[]> {
    return reportExecution(reader, fiscalYear);
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme; null while the catalogue does not answer. Public.",
  })
  programme(@Root() { programmeId }: BudgetExecution): ProgrammeStub {
    return { id: programmeId };
  }
}

@Resolver(() => BudgetLineKept)
export class BudgetLineKeptResolver {
  @FieldResolver(() => BudgetLine, { nullable: true, description: "The line as it is now; never null. Partners." })
  budgetLine(@Root() { budgetLineId }: BudgetLineKept, @Ctx() { load }: Context): Promise<BudgetLineRow | null> {
    return load.budgetLine.load(budgetLineId);
  }
}

@Resolver(() => GrantAwardRecorded)
export class GrantAwardRecordedResolver {
  @FieldResolver(() => GrantAward, { nullable: true, description: "The award; never null. Partners." })
  grant(@Root() { grantAwardId }: GrantAwardRecorded, @Ctx() { load }: Context): Promise<GrantAwardRow | null> {
    return load.grantAward.load(grantAwardId);
  }
}
