import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateProgrammes20261122102000 implements MigrationInterface {
  name = "CreateProgrammes20261122102000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table programme (
        id text primary key, slug text not null, name text not null, aliases text[] not null, description text,
        platform_id text,
        kind text not null check (kind in
          ('courtyard', 'placement_pilot', 'centre_network', 'smart_care', 'consulting_series', 'integrated_care')),
        scope text not null check (scope in ('platform', 'complex', 'network', 'region')),
        purposes text[] not null check (purposes <@ array[
          'chronic_disease', 'lonely_death_prevention', 'medical_gap', 'blind_spot_discovery', 'learning', 'culture',
          'job_creation', 'daily_life', 'care', 'child_care', 'high_risk', 'quality_of_life', 'community',
          'housing_stability', 'case_linkage', 'staff_capacity']),
        sectors text[] not null check (sectors <@ array[
          'housing', 'education_culture', 'employment', 'daily_life', 'care', 'health', 'child_care']),
        audiences text[] not null check (audiences <@ array['tenant', 'local_resident', 'field_staff']),
        target_groups text[] not null check (target_groups <@ array[
          'elderly', 'disabled', 'families_with_children', 'high_risk_households', 'housing_vulnerable', 'other_vulnerable']),
        area_codes text[] not null, search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index programme_slug_idx on programme (slug);
      create index programme_name_idx on programme (name, id);
      create index programme_platform_idx on programme (platform_id, name, id);
      create index programme_area_idx on programme using gin (area_codes);
      create index programme_search_idx on programme using gin (search_text gin_trgm_ops);

      create table programme_status (
        id text primary key, programme_id text not null references programme (id),
        status text not null check (status in
          ('planned', 'funded', 'opened_preparing', 'operating', 'suspended', 'closed')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint programme_status_one_at_a_time exclude using gist
          (programme_id with =, daterange(valid_from, valid_to) with &&)
      );
      create index programme_status_programme_idx on programme_status (programme_id, valid_from);

      create table milestone (
        id text primary key, programme_id text not null references programme (id), place smallint not null,
        name text not null,
        kind text not null check (kind in
          ('announced', 'agreed', 'selected', 'opened', 'trained', 'started', 'launched', 'system_opened', 'held')),
        happened_on date, happened_precision text not null check (happened_precision in ('day', 'month', 'year')),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index milestone_programme_idx on milestone (programme_id, place);

      create table outcome (
        id text primary key, platform_id text not null, year smallint not null, place smallint not null,
        outcome_group text not null check (outcome_group in ('education_culture', 'laundry_care', 'health_lonely_death')),
        label text not null, programme_id text references programme (id),
        figure_id text not null references stated_figure (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index outcome_group_idx on outcome (platform_id, year, outcome_group);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table outcome; drop table milestone; drop table programme_status; drop table programme");
  }
}
