import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateInitiatives20261122109000 implements MigrationInterface {
  name = "CreateInitiatives20261122109000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table initiative (
        id text primary key, slug text not null, name text not null, aliases text[] not null,
        kind text not null check (kind in ('pilot', 'council', 'mou', 'network', 'consulting')),
        phase text check (phase in ('pilot', 'evaluated', 'expanded')),
        since_on date, since_on_precision text not null check (since_on_precision in ('day', 'month', 'year')),
        council_id text references initiative (id), area_code text references area (code), programme_id text,
        search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index initiative_slug_idx on initiative (slug);
      create index initiative_name_idx on initiative (name, id);
      create index initiative_area_idx on initiative (area_code, kind);
      create index initiative_search_idx on initiative using gin (search_text gin_trgm_ops);

      create table initiative_participant (
        id text primary key, initiative_id text not null references initiative (id), agency_id text not null references agency (id),
        role text not null check (role in ('party', 'participant', 'member', 'organiser', 'operator')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        term_note text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (valid_to is null or valid_from < valid_to),
        constraint initiative_participant_once_at_a_time exclude using gist
          (initiative_id with =, agency_id with =, role with =, daterange(valid_from, valid_to) with &&)
      );
      create index initiative_participant_initiative_idx on initiative_participant (initiative_id, valid_from, id);

      create table initiative_event (
        id text primary key, initiative_id text not null references initiative (id), name text not null,
        kind text not null check (kind in ('launch', 'opening', 'signing', 'consulting')),
        held_at timestamptz, held_on date not null,
        held_on_precision text not null check (held_on_precision in ('day', 'month', 'year')), place text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index initiative_event_initiative_idx on initiative_event (initiative_id, held_on, id);

      create table initiative_milestone (
        id text primary key, initiative_id text not null references initiative (id), name text not null,
        reached_on date not null, reached_on_precision text not null check (reached_on_precision in ('day', 'month', 'year')),
        approximate boolean not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index initiative_milestone_initiative_idx on initiative_milestone (initiative_id, reached_on, id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      "drop table initiative_milestone; drop table initiative_event; drop table initiative_participant; drop table initiative",
    );
  }
}
