import { seoulDate } from "../../../kit/clock";
import { Invalid, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { BudgetAllocationRow } from "./budget-allocation.entity";
import { BudgetExecutionRow } from "./budget-execution.entity";
import { BudgetLineRow } from "./budget-line.entity";
import { findOwnLine, insistOnAmount } from "./find-own-line";

export type RecordExecution = { allocationId: string; amount: number; spentOn: string; idempotencyKey: string };
export type RecordExecutionOutcome =
  | { outcome: "BudgetLineKept"; budgetLineId: string }
  | { outcome: "BudgetExceeded"; message: string; messageKo: string; remaining: number };

/** Notes that a part of an allocation was spent, never more than was allocated. */
export async function recordExecution(
  work: Work,
  { idempotencyKey, ...wish }: RecordExecution,
): Promise<RecordExecutionOutcome> {
  const { tx, viewer, now } = work;
  const allocation = await tx.findOneBy(BudgetAllocationRow, { id: wish.allocationId });
  if (!allocation) throw new NotFound("No such allocation.", "해당 배정을 찾을 수 없습니다.");
  // The line is locked from here on: of two that fit alone but not together, the later is told what is left.
  const line = await findOwnLine(work, allocation.budgetLineId);
  insistOnAmount(wish.amount);
  if (wish.spentOn > seoulDate(now))
    throw new Invalid("What was spent was spent by today.", "집행일은 오늘 이전이어야 합니다.", "PERIOD_INVALID");
  return once(work, { operation: "recordExecution", key: idempotencyKey, request: wish }, async () => {
    const { amount, executed } = await tx.findOneByOrFail(BudgetAllocationRow, { id: allocation.id });
    const remaining = amount - (executed ?? 0);
    if (wish.amount > remaining)
      return {
        outcome: "BudgetExceeded",
        message: `Only ${remaining.toLocaleString("en")} won of this allocation are not spent yet.`,
        messageKo: `이 배정의 집행 잔액은 ${remaining.toLocaleString("ko")}원입니다.`,
        remaining,
      };
    await tx.update(BudgetAllocationRow, { id: allocation.id }, { executed: (executed ?? 0) + wish.amount });
    await tx.update(BudgetLineRow, { id: line.id }, { executed: (line.executed ?? 0) + wish.amount });
    await tx.insert(BudgetExecutionRow, {
      id: newId("bex"),
      budgetAllocationId: allocation.id,
      amount: wish.amount,
      spentOn: wish.spentOn,
      at: now,
      recordedBy: viewer.actor,
    });
    return { outcome: "BudgetLineKept", budgetLineId: line.id };
  });
}
