import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { BudgetLineRow } from "./budget-line.entity";

export type FindBudgetLines = { fiscalYear?: number | null; funder?: string | null; programme?: string | null };

/** The lines of the latest year first; a line counts for a programme that it is bound to or partly allocated to. */
export function findBudgetLines(
  reader: Reader,
  { fiscalYear, funder, programme }: FindBudgetLines,
  wish: PageWish,
): Promise<Page<BudgetLineRow>> {
  const { reading } = reader;
  return findPage<BudgetLineRow>(
    reader,
    {
      name: "budgetLines",
      select: reading.columns(BudgetLineRow),
      from: `${reading.table(BudgetLineRow)} t`,
      parent: null,
      ...conditions(
        [fiscalYear, (at) => `t.fiscal_year = ${at}::integer`],
        [funder, (at) => `t.funder_id = ${at}::text`],
        [
          programme,
          (at) => `(t.programme_id = ${at}::text or exists
          (select 1 from budget_allocation b where b.budget_line_id = t.id and b.programme_id = ${at}::text))`,
        ],
      ),
      order: ["-t.fiscal_year", "t.id"],
    },
    wish,
  );
}
