import { actingAgency } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { BudgetLineRow } from "./budget-line.entity";
import { findOwnLine, insistOnAmount, insistOnFunder, insistOnProgramme, insistOnText } from "./find-own-line";

export type PlanBudgetLine = {
  fiscalYear: number;
  amount?: number | null;
  amountAbsentBecause?: string | null;
  approximate: boolean;
  purpose: string;
  programmeId?: string | null;
  idempotencyKey: string;
};
export type SecureBudgetLine = { budgetLineId: string; amount: number; version: number; idempotencyKey: string };
export type CarryOver = { budgetLineId: string; version: number; idempotencyKey: string };
export type BudgetLineOutcome =
  { outcome: "BudgetLineKept"; budgetLineId: string } | IllegalTransition | VersionConflict;

const unspent = { allocated: 0, executed: null, synthetic: false, inferred: false, factSourceId: null };

/** Money that its funder intends to give; what is not known of it is null with a reason, never 0. */
export async function planBudgetLine(
  work: Work,
  { idempotencyKey, ...wish }: PlanBudgetLine,
): Promise<BudgetLineOutcome> {
  const funderId = actingAgency(work.viewer);
  insistOnFunder(work, funderId);
  const purpose = insistOnText(wish.purpose);
  if (wish.programmeId) insistOnProgramme(wish.programmeId);
  const amount = wish.amount ?? null;
  if (amount !== null) insistOnAmount(amount);
  const why = wish.amountAbsentBecause?.trim() || null;
  if ((amount === null) === (why === null))
    throw new Invalid(
      "Give the amount, or say why it is not known.",
      "금액을 입력하거나, 금액을 모르는 이유를 입력하십시오.",
      "AMOUNT_INVALID",
    );
  if (wish.fiscalYear < 2000 || wish.fiscalYear > 2100)
    throw new Invalid(
      "A fiscal year is from 2000 to 2100.",
      "회계연도는 2000년에서 2100년 사이입니다.",
      "PERIOD_INVALID",
    );
  return once(work, { operation: "planBudgetLine", key: idempotencyKey, request: wish }, async () => {
    const id = newId("bgt");
    const { fiscalYear, approximate } = wish;
    const programmeId = wish.programmeId ?? null;
    await work.tx.insert(BudgetLineRow, {
      ...{ id, fiscalYear, funderId, amount, amountAbsentBecause: why, approximate, purpose, programmeId, ...unspent },
      ...{ statedText: null, controllerAgencyId: funderId, state: "planned", version: 1, carriedFromId: null },
    });
    return { outcome: "BudgetLineKept", budgetLineId: id };
  });
}

/** What was planned is there, with its exact amount: from now on it is allocated. */
export async function secureBudgetLine(
  work: Work,
  { idempotencyKey, ...wish }: SecureBudgetLine,
): Promise<BudgetLineOutcome> {
  const line = await findOwnLine(work, wish.budgetLineId);
  insistOnAmount(wish.amount);
  return once(work, { operation: "secureBudgetLine", key: idempotencyKey, request: wish }, async () => {
    if (line.version !== wish.version) return versionConflict(line.version);
    if (line.state !== "planned") return cannotGoOn(line.state, line.state === "secured" ? ["carried_over"] : []);
    const change = { state: "secured" as const, amount: wish.amount, amountAbsentBecause: null, approximate: false };
    await work.tx.update(BudgetLineRow, { id: line.id }, { ...change, version: line.version + 1 });
    return { outcome: "BudgetLineKept", budgetLineId: line.id };
  });
}

/** What a line has not allocated becomes a line of the next year; the old one keeps what was allocated, and no more. */
export async function carryOver(work: Work, { idempotencyKey, ...wish }: CarryOver): Promise<BudgetLineOutcome> {
  const { tx } = work;
  const line = await findOwnLine(work, wish.budgetLineId);
  return once(work, { operation: "carryOver", key: idempotencyKey, request: wish }, async () => {
    if (line.version !== wish.version) return versionConflict(line.version);
    if (line.state !== "secured") return cannotGoOn(line.state, line.state === "planned" ? ["secured"] : []);
    const left = line.amount === null ? null : line.amount - line.allocated;
    if (left === null || left === 0)
      throw new Invalid(
        "Nothing is known to be left of this budget line.",
        "이월할 잔액이 없거나 금액이 알려지지 않은 예산입니다.",
        "AMOUNT_INVALID",
      );
    const { allocated, version } = line;
    await tx.update(BudgetLineRow, { id: line.id }, { state: "carried_over", amount: allocated, version: version + 1 });
    const id = newId("bgt");
    const { funderId, purpose, programmeId, approximate, controllerAgencyId } = line;
    await tx.insert(BudgetLineRow, {
      ...{ id, fiscalYear: line.fiscalYear + 1, funderId, purpose, programmeId, approximate, controllerAgencyId },
      ...{ amount: left, amountAbsentBecause: null, statedText: null, state: "secured", version: 1, ...unspent },
      carriedFromId: line.id,
    });
    return { outcome: "BudgetLineKept", budgetLineId: id };
  });
}
