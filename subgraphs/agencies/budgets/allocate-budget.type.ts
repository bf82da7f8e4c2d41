import { createUnionType, Field, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { Won } from "../../../kit/graph/scalars";

@ObjectType({ description: "The amount is set aside. Partners." })
export class BudgetAllocated {
  allocationId!: string;
  budgetLineId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The line has less left than was asked for; nothing was set aside. Partners.",
})
export class BudgetExceeded extends Problem {
  @Field(() => Won, { description: "What the line had left when this was decided, in won." })
  remaining!: number;
}

@ObjectType({
  implements: Problem,
  description: "The line has no known amount, so nothing can be set aside from it. Partners.",
})
export class BudgetUnknown extends Problem {}

export const AllocateBudgetResult = createUnionType({
  name: "AllocateBudgetResult",
  description: "What came of allocateBudget. Partners.",
  types: () => [BudgetAllocated, BudgetExceeded, BudgetUnknown, IllegalTransition] as const,
});
