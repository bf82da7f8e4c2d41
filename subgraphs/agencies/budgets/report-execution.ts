import type { Reader } from "../../../kit/operation";

export type ExecutionOfProgramme = {
  programmeId: string;
  allocated: number;
  executed: number | null;
  remaining: number | null;
};

/** What was set aside and spent for each programme out of a year's lines; what nobody reported is null, never 0. */
export const reportExecution = ({ reading }: Reader, fiscalYear: number): Promise<ExecutionOfProgramme[]> =>
  reading.query<ExecutionOfProgramme>(
    `select b.programme_id as "programmeId", sum(b.amount)::bigint as allocated, sum(b.executed)::bigint as executed,
       (sum(b.amount) - sum(b.executed))::bigint as remaining
     from budget_allocation b join budget_line l on l.id = b.budget_line_id
     where l.fiscal_year = $1 group by b.programme_id order by b.programme_id`,
    [fiscalYear],
  );
