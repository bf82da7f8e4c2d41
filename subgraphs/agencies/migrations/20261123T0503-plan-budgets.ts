import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";
import { changesFreely, changesOnly } from "../rights/changes-only";

const FUNDS = `(select app_audience() = 'partner') and funder_id = (select app_agency())`;
const NOT_SEEDED = "not synthetic and not inferred and fact_source_id is null";

/** A line is planned, secured, allocated from and spent, never more than was allocated; what is left goes to another year. */
export class PlanBudgets20261123050300 implements MigrationInterface {
  name = "PlanBudgets20261123050300";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table budget_line add column state text not null default 'secured' check (state in ('planned', 'secured', 'carried_over')),
        add column version integer not null default 1 check (version >= 1),
        add column carried_from_id text references budget_line (id),
        add constraint budget_line_planned_holds_nothing check (state <> 'planned' or allocated = 0);
      create unique index budget_line_carried_once_idx on budget_line (carried_from_id);
      alter table budget_allocation add column executed bigint check (executed >= 0),
        add constraint budget_allocation_never_overspent check (executed is null or executed <= amount);
      create table budget_execution (
        id text primary key, budget_allocation_id text not null references budget_allocation (id),
        amount bigint not null check (amount > 0), spent_on date not null, at timestamptz not null, recorded_by text
      );
      create index budget_execution_allocation_idx on budget_execution (budget_allocation_id, at, id);
      ${secureRows("budget_execution", {
        read: MEMBERS_ONLY,
        add: `exists (select from budget_allocation b join budget_line l on l.id = b.budget_line_id
          where b.id = budget_allocation_id and ${FUNDS})`,
      })}
      drop policy budget_line_add on budget_line;
      create policy budget_line_add on budget_line for insert with check (${FUNDS} and ${NOT_SEEDED}
        and controller_agency_id = funder_id and allocated = 0 and executed is null);
      drop policy budget_allocation_change on budget_allocation;
      create policy budget_allocation_change on budget_allocation for update
        using (exists (select from budget_line l where l.id = budget_line_id and ${FUNDS}))
        with check (exists (select from budget_line l where l.id = budget_line_id and ${FUNDS}));
      drop policy grant_award_add on grant_award;
      create policy grant_award_add on grant_award for insert with check (${FUNDS} and ${NOT_SEEDED});
      ${changesOnly("budget_allocation", ["executed"], "new.executed > coalesce(old.executed, 0)")}
      ${changesOnly(
        "budget_line",
        ["amount", "amount_absent_because", "approximate", "state", "version", "allocated", "executed"],
        `old.state <> 'carried_over' and new.version >= old.version and new.allocated >= old.allocated
          and (new.executed is not distinct from old.executed or new.executed > coalesce(old.executed, 0))
          and (new.amount is not distinct from old.amount or old.state = 'planned' or old.amount is null
            or new.state = 'carried_over')`,
      )}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${changesFreely("budget_line")} ${changesFreely("budget_allocation")}
      drop policy grant_award_add on grant_award; create policy grant_award_add on grant_award for insert with check (false);
      drop policy budget_allocation_change on budget_allocation;
      create policy budget_allocation_change on budget_allocation for update using (false) with check (false);
      drop policy budget_line_add on budget_line; create policy budget_line_add on budget_line for insert with check (false);
      ${openRows("budget_execution")} drop table budget_execution;
      alter table budget_allocation drop constraint budget_allocation_never_overspent, drop column executed;
      drop index budget_line_carried_once_idx;
      alter table budget_line drop constraint budget_line_planned_holds_nothing, drop column carried_from_id,
        drop column version, drop column state;`);
  }
}
