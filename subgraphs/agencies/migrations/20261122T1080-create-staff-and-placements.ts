import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateStaffAndPlacements20261122108000 implements MigrationInterface {
  name = "CreateStaffAndPlacements20261122108000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table staff (
        id text primary key,
        duty text not null check (duty in ('housing_welfare_worker', 'integrated_case_manager', 'welfare_official',
          'visiting_manager', 'control_operator', 'counsellor', 'data_analyst', 'life_supporter')),
        agency_id text references agency (id), centre_id text references centre (id), hire_programme text,
        controller_agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index staff_duty_idx on staff (duty, id);
      create index staff_centre_idx on staff (centre_id, duty);

      create table placement (
        id text primary key, staff_id text not null references staff (id), duties text[] not null
          check (cardinality(duties) > 0 and duties <@ array['care', 'community']),
        complex_id text not null, counselling_room_id text,
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        controller_agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (valid_to is null or valid_from < valid_to)
      );
      create index placement_valid_idx on placement (valid_from, id);
      create index placement_complex_idx on placement (complex_id, valid_from, id);
      create index placement_staff_idx on placement (staff_id, valid_from, id);

      create table network_partner (
        complex_id text not null,
        domain text not null check (domain in ('health', 'safety', 'employment', 'care')),
        agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        primary key (complex_id, domain, agency_id)
      );`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table network_partner; drop table placement; drop table staff");
  }
}
