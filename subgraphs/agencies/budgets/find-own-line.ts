import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { BudgetLineRow } from "./budget-line.entity";
import { mayAllocate } from "./budget.policy";

/** A line that the caller funds, locked until commit. */
export async function findOwnLine({ tx, viewer }: Work, id: string): Promise<BudgetLineRow> {
  actingAgency(viewer);
  const line = await tx.findOneBy(BudgetLineRow, { id });
  if (!line) throw new NotFound("No such budget line.", "해당 예산을 찾을 수 없습니다.");
  insistOnFunder({ viewer }, line.funderId);
  return tx.findOneOrFail(BudgetLineRow, { where: { id }, lock: { mode: "pessimistic_write" } });
}

export function insistOnFunder({ viewer }: Pick<Work, "viewer">, funderId: string): void {
  if (mayAllocate(viewer, { funderId }) !== "allowed")
    throw new Forbidden(
      "What is done with money is decided by its funder's own system alone.",
      "재원을 부담하는 기관의 시스템만 할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
}

export function insistOnAmount(amount: number): void {
  if (amount < 1) throw new Invalid("An amount is at least 1 won.", "금액은 1원 이상이어야 합니다.", "AMOUNT_INVALID");
}

export function insistOnProgramme(programmeId: string): void {
  if (!/^prg_[0-9a-z]+$/.test(programmeId))
    throw new Invalid("This is not the id of a programme.", "사업 ID가 아닙니다.", "PROGRAMME_INVALID");
}

export function insistOnText(text: string): string {
  const said = text.trim();
  if (said.length >= 1 && said.length <= 200) return said;
  throw new Invalid("Say it in 1 to 200 characters.", "1자에서 200자 사이로 입력하십시오.", "NAME_INVALID");
}
