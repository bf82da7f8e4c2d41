import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Instant } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import { BudgetAllocated } from "./allocate-budget.type";
import type { BudgetAllocationRow } from "./budget-allocation.entity";
import type { BudgetLineRow } from "./budget-line.entity";
import { BudgetAllocation, BudgetLine } from "./budget.type";

@Resolver(() => BudgetAllocation)
export class BudgetAllocationResolver {
  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme it is for; null while the catalogue does not answer. Public.",
  })
  programme(@Root() { programmeId }: BudgetAllocationRow): ProgrammeStub {
    return { id: programmeId };
  }

  @Open()
  @FieldResolver(() => BudgetLine, {
    nullable: true,
    description: "The line it is taken from; never null while it exists. Public.",
  })
  budgetLine(@Root() { budgetLineId }: BudgetAllocationRow, @Ctx() { load }: Context): Promise<BudgetLineRow | null> {
    return load.budgetLine.load(budgetLineId);
  }

  @FieldResolver(() => Instant, { description: "When it was set aside. Partners." })
  allocatedAt(@Root() { allocatedAt }: BudgetAllocationRow): Date {
    return allocatedAt;
  }
}

@Resolver(() => BudgetAllocated)
export class BudgetAllocatedResolver {
  @FieldResolver(() => BudgetAllocation, {
    nullable: true,
    description: "What was set aside; never null while it exists. Partners.",
  })
  allocation(@Root() { allocationId }: BudgetAllocated, @Ctx() { load }: Context): Promise<BudgetAllocationRow | null> {
    return load.budgetAllocation.load(allocationId);
  }

  @FieldResolver(() => BudgetLine, {
    nullable: true,
    description: "The line as it stands now; never null while it exists. Partners.",
  })
  budgetLine(@Root() { budgetLineId }: BudgetAllocated, @Ctx() { load }: Context): Promise<BudgetLineRow | null> {
    return load.budgetLine.load(budgetLineId);
  }
}
