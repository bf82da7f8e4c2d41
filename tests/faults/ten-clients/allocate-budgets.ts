import { budgetLineId } from "../../../seed/slugs";
import { lineOf } from "./one-after-the-other";
import { change, LEARNING, untilAnswered, type World } from "./world";

const ALLOCATE = change("allocateBudget", "AllocateBudgetInput", "... on BudgetExceeded { remaining }");
export const LINE = budgetLineId("jpdc-2025");
const OF_THE_LINE = 1_100_000_000;

/** Allocates from one budget line, which is soon used up. */
export function allocateBudgets({ random, begin, landlord }: World): () => Promise<void> {
  const history = begin("a budget line", lineOf(OF_THE_LINE));
  return async () => {
    const amount = random.of([1, 1_000_000, 20_000_000, 90_000_000]);
    await history.note({ amount }, async () => {
      const data = await untilAnswered(landlord, ALLOCATE, { budgetLineId: LINE, programmeId: LEARNING, amount });
      if (data.__typename === "BudgetAllocated") return { said: "allocated" };
      return { said: "exceeded", remaining: data.remaining as number };
    });
  };
}
