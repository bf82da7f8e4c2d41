import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { cannotGoOn, type IllegalTransitionOutcome } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { BudgetAllocationRow } from "./budget-allocation.entity";
import { BudgetLineRow } from "./budget-line.entity";
import { mayAllocate } from "./budget.policy";

export type AllocateBudget = { budgetLineId: string; programmeId: string; amount: number; idempotencyKey: string };
export type AllocateBudgetOutcome =
  | { outcome: "BudgetAllocated"; allocationId: string; budgetLineId: string }
  | { outcome: "BudgetExceeded"; message: string; messageKo: string; remaining: number }
  | { outcome: "BudgetUnknown"; message: string; messageKo: string }
  | IllegalTransitionOutcome;

/** Sets a part of a budget line aside for a programme, never more than the line has left. */
export async function allocateBudget(
  work: Work,
  { idempotencyKey, ...wish }: AllocateBudget,
): Promise<AllocateBudgetOutcome> {
  const { tx, viewer } = work;
  actingAgency(viewer);
  const line = await tx.findOneBy(BudgetLineRow, { id: wish.budgetLineId });
  if (!line) throw new NotFound("No such budget line.", "해당 예산을 찾을 수 없습니다.");
  if (mayAllocate(viewer, line) !== "allowed")
    throw new Forbidden(
      "Only the agency that funds this line may allocate it.",
      "이 예산은 재원을 부담하는 기관만 배정할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  insistOnSense(line, wish);
  return once(work, { operation: "allocateBudget", key: idempotencyKey, request: wish }, () =>
    setAside(work, line, wish),
  );
}

function insistOnSense(line: BudgetLineRow, { programmeId, amount }: Omit<AllocateBudget, "idempotencyKey">): void {
  if (amount < 1)
    throw new Invalid("An allocation is at least 1 won.", "배정 금액은 1원 이상이어야 합니다.", "AMOUNT_INVALID");
  if (!/^prg_[0-9a-z]+$/.test(programmeId))
    throw new Invalid("This is not the id of a programme.", "사업 ID가 아닙니다.", "PROGRAMME_INVALID");
  if (line.programmeId && line.programmeId !== programmeId)
    throw new Invalid(
      "This budget line is bound to another programme.",
      "이 예산은 다른 사업에 지정되어 있습니다.",
      "BUDGET_LINE_BOUND",
    );
}

async function setAside(
  { tx, viewer, now }: Work,
  line: BudgetLineRow,
  { programmeId, amount }: Omit<AllocateBudget, "idempotencyKey">,
): Promise<AllocateBudgetOutcome> {
  // One statement judges and takes: of two allocations that fit alone but not together, the later one gets no row.
  const taken = await tx
    .createQueryBuilder()
    .update(BudgetLineRow)
    .set({ allocated: () => "allocated + :amount" })
    .where("id = :id and state = 'secured' and allocated + :amount <= amount")
    .setParameters({ id: line.id, amount })
    .execute();
  if (taken.affected === 0) return whyNot(await tx.findOneByOrFail(BudgetLineRow, { id: line.id }));
  const allocation: BudgetAllocationRow = {
    id: newId("bal"),
    budgetLineId: line.id,
    programmeId,
    amount,
    executed: null,
    allocatedAt: now,
    allocatedBy: viewer.actor,
    controllerAgencyId: line.controllerAgencyId,
  };
  await tx.insert(BudgetAllocationRow, allocation);
  await emit(
    { tx, now },
    { type: "BudgetAllocated", subject: programmeId, data: { budgetLineId: line.id, allocationId: allocation.id } },
  );
  return { outcome: "BudgetAllocated", allocationId: allocation.id, budgetLineId: line.id };
}

function whyNot({ amount, allocated, state }: BudgetLineRow): AllocateBudgetOutcome {
  if (state !== "secured") return cannotGoOn(state, state === "planned" ? ["secured"] : []);
  if (amount === null)
    return {
      outcome: "BudgetUnknown",
      message: "The amount of this budget line is not known, so nothing can be allocated from it.",
      messageKo: "이 예산은 금액이 알려지지 않아 배정할 수 없습니다.",
    };
  const remaining = amount - allocated;
  return {
    outcome: "BudgetExceeded",
    message: `Only ${remaining.toLocaleString("en")} won of this budget line are left.`,
    messageKo: `이 예산의 잔액은 ${remaining.toLocaleString("ko")}원입니다.`,
    remaining,
  };
}
