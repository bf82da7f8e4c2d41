import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Won } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import { allocateBudget, type AllocateBudgetOutcome } from "./allocate-budget";
import { AllocateBudgetResult } from "./allocate-budget.type";
import type { BudgetAllocationRow } from "./budget-allocation.entity";
import type { BudgetLineRow } from "./budget-line.entity";
import { AllocateBudgetInput, FindBudgetLinesArgs } from "./budget.input";
import { BudgetAllocation, BudgetLine } from "./budget.type";
import { findBudgetLines } from "./find-budget-lines";

const BudgetLineConnection = connectionOf("BudgetLine", () => BudgetLine, { open: true });

@Resolver(() => BudgetLine)
export class BudgetResolver {
  @Open()
  @Query(() => BudgetLineConnection, {
    nullable: true,
    description: "Budget lines, the latest fiscal year first. Public.",
  })
  async budgetLines(
    @Args(() => FindBudgetLinesArgs) { first, after, ...which }: FindBudgetLinesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<BudgetLineRow>> {
    return connected(await findBudgetLines(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Mutation(() => AllocateBudgetResult, {
    nullable: true,
    description:
      "Sets a part of a budget line aside for a programme, never more than the line has left. Only the line's funder may (ROLE_FORBIDDEN). Null where it is refused. Partners.",
  })
  allocateBudget(
    @Arg("input", () => AllocateBudgetInput, { description: "What to set aside." }) input: AllocateBudgetInput,
    @Ctx() operation: Context,
  ): Promise<AllocateBudgetOutcome> {
    return operation.perform((work) => allocateBudget(work, input));
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Whose money it is; never null while it exists. Public.",
  })
  funder(@Root() { funderId }: BudgetLineRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(funderId);
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme that the whole line is bound to; null where it is free. Public.",
  })
  programme(@Root() { programmeId }: BudgetLineRow): ProgrammeStub | null {
    return programmeId ? { id: programmeId } : null;
  }

  @Open()
  @FieldResolver(() => Won, {
    nullable: true,
    description: "What is not allocated yet, in won; null where the amount is not known. Public.",
  })
  remaining(@Root() { amount, allocated }: BudgetLineRow): number | null {
    return amount === null ? null : amount - allocated;
  }

  @Open()
  @FieldResolver(() => [BudgetAllocation], {
    description: "Its parts that are set aside, in the order in which that was done. Public.",
  })
  allocations(@Root() { id }: BudgetLineRow, @Ctx() { load }: Context): Promise<BudgetAllocationRow[]> {
    return load.allocationsOfLine.load(id);
  }
}
