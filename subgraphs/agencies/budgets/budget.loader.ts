import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { BudgetAllocationRow } from "./budget-allocation.entity";
import { BudgetLineRow } from "./budget-line.entity";
import { GrantAwardRow } from "./grant-award.entity";

/** What public money is for is public: no viewer is refused a line, an allocation or a grant. */
export const budgetLoaders = ({ reading }: Reader) => ({
  budgetLine: loadOne(
    (ids: string[]) => reading.rows(BudgetLineRow, "where t.id = any($1)", [ids]),
    (line) => line.id,
  ),
  budgetAllocation: loadOne(
    (ids: string[]) => reading.rows(BudgetAllocationRow, "where t.id = any($1)", [ids]),
    (allocation) => allocation.id,
  ),
  allocationsOfLine: loadMany(
    (lines: string[]) =>
      reading.rows(BudgetAllocationRow, "where t.budget_line_id = any($1) order by t.allocated_at, t.id", [lines]),
    (allocation) => allocation.budgetLineId,
  ),
  budgetLinesOfProgramme: byArguments(({ fiscalYear }: { fiscalYear: number | null }) =>
    loadMany(
      (programmes: string[]) =>
        reading.query<BudgetLineRow & { forProgramme: string }>(
          `select p.id as "forProgramme", ${reading.columns(BudgetLineRow)} from unnest($1::text[]) p(id)
           join budget_line t on t.programme_id = p.id or exists
             (select 1 from budget_allocation b where b.budget_line_id = t.id and b.programme_id = p.id)
           where ($2::integer is null or t.fiscal_year = $2) order by t.fiscal_year desc, t.id`,
          [programmes, fiscalYear],
        ),
      (line) => line.forProgramme,
    ),
  ),
  grantAward: loadOne(
    (ids: string[]) => reading.rows(GrantAwardRow, "where t.id = any($1)", [ids]),
    (grant) => grant.id,
  ),
  grantsOfProgramme: loadMany(
    (programmes: string[]) =>
      reading.rows(GrantAwardRow, "where t.programme_id = any($1) order by t.awarded_on, t.id", [programmes]),
    (grant) => grant.programmeId,
  ),
});
