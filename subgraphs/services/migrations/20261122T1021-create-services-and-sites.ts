import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateServicesAndSites20261122102100 implements MigrationInterface {
  name = "CreateServicesAndSites20261122102100";
  async up(db: QueryRunner): Promise<void> {
    const categories = `array['health', 'care', 'education', 'culture', 'laundry_daily_life', 'employment', 'child_care',
      'high_risk_management', 'housing', 'housing_improvement']`;
    await db.query(`
      create table service (
        id text primary key, name text not null, alternate_name text, description text,
        status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily_closed')),
        category text not null check (category = any (${categories})),
        further_categories text[] not null check (further_categories <@ ${categories}),
        sectors text[] not null check (sectors <@ array[
          'housing', 'education_culture', 'employment', 'daily_life', 'care', 'health', 'child_care']),
        audiences text[] not null check (audiences <@ array['tenant', 'local_resident', 'field_staff']),
        delivery_modes text[] not null check (delivery_modes <@ array['in_complex_space', 'in_home', 'outreach', 'remote']),
        eligibility_description text, application_process text, fees_description text,
        minimum_age smallint check (minimum_age >= 0), maximum_age smallint check (maximum_age >= minimum_age),
        open_to_all boolean not null, provider_agency_id text, programme_id text references programme (id),
        search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index service_name_idx on service (name, id);
      create index service_programme_idx on service (programme_id, name);
      create index service_provider_idx on service (provider_agency_id, name);
      create index service_search_idx on service using gin (search_text gin_trgm_ops);

      create table service_at_location (
        id text primary key, service_id text not null references service (id), programme_id text references programme (id),
        space_id text, complex_id text, centre_id text, area_codes text[] not null,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        open_to_all boolean not null,
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint service_at_location_ends_after_start check (valid_to > valid_from),
        constraint service_at_location_whole_point check ((latitude is null) = (longitude is null))
      );
      create index service_at_location_start_idx on service_at_location (valid_from, id);
      create index service_at_location_service_idx on service_at_location (service_id, valid_from, id);
      create index service_at_location_programme_idx on service_at_location (programme_id, valid_from, id);
      create index service_at_location_complex_idx on service_at_location (complex_id, valid_from, id);
      create index service_at_location_space_idx on service_at_location (space_id, valid_from, id);
      create index service_at_location_area_idx on service_at_location using gin (area_codes);
      create index service_at_location_point_idx on service_at_location (latitude, longitude);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table service_at_location; drop table service");
  }
}
