import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePlatformsAndMemberships20261122104000 implements MigrationInterface {
  name = "CreatePlatformsAndMemberships20261122104000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table platform (
        id text primary key, slug text not null, name text not null, aliases text[] not null, meaning text,
        status text not null check (status in ('planned', 'operating', 'closed')),
        launched_on date, launched_on_precision text not null check (launched_on_precision in ('day', 'month', 'year')),
        area_code text references area (code), search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index platform_slug_idx on platform (slug);
      create index platform_name_idx on platform (name, id);
      create index platform_search_idx on platform using gin (search_text gin_trgm_ops);

      create table membership (
        id text primary key, platform_id text not null references platform (id), agency_id text not null references agency (id),
        status text not null check (status in ('applied', 'review', 'approved', 'active', 'suspended', 'withdrawn', 'expelled')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (valid_to is null or valid_from < valid_to),
        constraint membership_once_at_a_time exclude using gist
          (platform_id with =, agency_id with =, daterange(valid_from, valid_to) with &&)
      );
      create index membership_platform_idx on membership (platform_id, valid_from, id);
      create index membership_agency_idx on membership (agency_id, valid_from, id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table membership; drop table platform");
  }
}
