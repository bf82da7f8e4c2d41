import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateTrainings20261122110000 implements MigrationInterface {
  name = "CreateTrainings20261122110000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table training_event (
        id text primary key, initiative_id text not null references initiative (id),
        round_id text references initiative_event (id), title text not null,
        held_on date not null, held_on_precision text not null check (held_on_precision in ('day', 'month', 'year')),
        venue text, city_code text references area (code), curriculum text[] not null, instructor_note text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index training_event_held_idx on training_event (held_on, id);
      create index training_event_initiative_idx on training_event (initiative_id, held_on, id);

      create table training_attendance (
        id text primary key, training_event_id text not null references training_event (id),
        role text not null check (role in ('emd_official', 'city_official', 'integrated_case_manager', 'field_case_manager')),
        emd_code text references area (code), headcount integer not null check (headcount >= 0),
        controller_agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index training_attendance_event_idx on training_attendance (training_event_id, role, emd_code) nulls not distinct;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table training_attendance; drop table training_event");
  }
}
