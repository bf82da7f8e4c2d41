import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateTenancies20261122102100 implements MigrationInterface {
  name = "CreateTenancies20261122102100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table tenancy (
        id text primary key, unit_id text not null references unit (id), household_id text,
        status text not null check (status in ('offered', 'active', 'renewal_due', 'notice', 'ended')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date check (valid_to > valid_from), controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint tenancy_ended_has_end check (status <> 'ended' or valid_to is not null),
        constraint tenancy_one_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
      );
      create index tenancy_unit_idx on tenancy (unit_id, valid_from);
      create index tenancy_household_idx on tenancy (household_id);
      create index tenancy_controller_idx on tenancy (controller_agency_id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table tenancy");
  }
}
