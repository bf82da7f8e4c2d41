import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSpaces20261122102200 implements MigrationInterface {
  name = "CreateSpaces20261122102200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table space (
        id text primary key, complex_id text not null references complex (id), name text not null,
        kind text not null check (kind in ('idle_space', 'community_room', 'counselling_room', 'laundry_room',
          'learning_room', 'health_room', 'control_room')),
        area_m2 double precision check (area_m2 > 0), capacity integer check (capacity > 0),
        capacity_synthetic boolean not null, equipment text[] not null, open_hours text, accessible boolean,
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index space_complex_idx on space (complex_id, name, id);

      create table space_status (
        space_id text not null references space (id), valid_from date not null,
        valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date check (valid_to > valid_from),
        status text not null check (status in ('idle', 'reserved_for_agreement', 'in_service', 'suspended', 'returned')),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        primary key (space_id, valid_from),
        constraint space_status_one_at_a_time exclude using gist (space_id with =, daterange(valid_from, valid_to) with &&)
      );`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table space_status; drop table space");
  }
}
