import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateBudgets20261122106000 implements MigrationInterface {
  name = "CreateBudgets20261122106000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table budget_line (
        id text primary key, fiscal_year integer not null, funder_id text not null references agency (id),
        amount bigint check (amount >= 0), amount_absent_because text, approximate boolean not null, stated_text text,
        purpose text not null, programme_id text,
        allocated bigint not null check (allocated >= 0), executed bigint check (executed >= 0),
        controller_agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint budget_line_never_overspent check (allocated = 0 or (amount is not null and allocated <= amount)),
        constraint budget_line_amount_or_reason check ((amount is null) <> (amount_absent_because is null))
      );
      create index budget_line_year_idx on budget_line (fiscal_year, funder_id, id);
      create index budget_line_programme_idx on budget_line (programme_id, fiscal_year);

      create table budget_allocation (
        id text primary key, budget_line_id text not null references budget_line (id), programme_id text not null,
        amount bigint not null check (amount > 0), allocated_at timestamptz not null, allocated_by text,
        controller_agency_id text not null references agency (id)
      );
      create index budget_allocation_line_idx on budget_allocation (budget_line_id, allocated_at, id);
      create index budget_allocation_programme_idx on budget_allocation (programme_id);

      create table grant_award (
        id text primary key, awarded_on date not null,
        awarded_on_precision text not null check (awarded_on_precision in ('day', 'month', 'year')),
        funder_id text not null references agency (id), recipient_id text references agency (id), programme_id text not null,
        budget_line_id text references budget_line (id), name text not null,
        amount bigint check (amount >= 0), amount_absent_because text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint grant_award_amount_or_reason check ((amount is null) <> (amount_absent_because is null))
      );
      create index grant_award_programme_idx on grant_award (programme_id, awarded_on, id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table grant_award; drop table budget_allocation; drop table budget_line");
  }
}
