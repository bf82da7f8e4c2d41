import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSessionsAndAttendance20261122102200 implements MigrationInterface {
  name = "CreateSessionsAndAttendance20261122102200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table session (
        id text primary key, service_at_location_id text not null references service_at_location (id), space_id text,
        starts_at timestamptz not null, ends_at timestamptz not null, capacity integer check (capacity > 0),
        status text not null check (status in ('planned', 'open', 'full', 'held', 'cancelled')),
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint session_ends_after_start check (ends_at > starts_at)
      );
      create index session_site_idx on session (service_at_location_id, starts_at, id);
      create index session_space_idx on session (space_id, starts_at, id);

      -- Who is enrolled is known here by id only; names, contacts and health stand in another database.
      create table enrolment (
        id text primary key, programme_id text not null references programme (id),
        unit text not null check (unit in ('person', 'household')), resident_id text, household_id text, complex_id text,
        audience text not null check (audience in ('tenant', 'local_resident', 'field_staff')),
        state text not null check (state in ('applied', 'waitlisted', 'enrolled', 'completed', 'withdrawn', 'rejected')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint enrolment_of_its_unit check (
          (unit = 'person' and resident_id is not null and household_id is null)
          or (unit = 'household' and household_id is not null and resident_id is null))
      );
      create index enrolment_programme_idx on enrolment (programme_id, valid_from);
      create unique index enrolment_one_person_idx on enrolment (programme_id, resident_id)
        where valid_to is null and state = 'enrolled';
      create unique index enrolment_one_household_idx on enrolment (programme_id, household_id)
        where valid_to is null and state = 'enrolled';

      create table attendance (
        id text primary key, session_id text not null references session (id), resident_id text not null,
        audience text not null check (audience in ('tenant', 'local_resident', 'field_staff')),
        status text not null check (status in ('present', 'absent', 'excused')),
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index attendance_once_idx on attendance (session_id, resident_id) include (audience, status);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table attendance; drop table enrolment; drop table session");
  }
}
