import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateAgreements20261122105000 implements MigrationInterface {
  name = "CreateAgreements20261122105000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table agreement (
        id text primary key, programme_id text not null, platform_id text references platform (id),
        status text not null check (status in ('draft', 'signed', 'effective', 'expiring', 'expired', 'terminated')),
        signed_on date, signed_on_precision text not null check (signed_on_precision in ('day', 'month', 'year')),
        effective_on date not null, effective_on_precision text not null check (effective_on_precision in ('day', 'month', 'year')),
        expires_on date, expires_on_precision text not null check (expires_on_precision in ('day', 'month', 'year')),
        term_note text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (expires_on is null or effective_on < expires_on)
      );
      create index agreement_programme_idx on agreement (programme_id, effective_on);
      create index agreement_platform_idx on agreement (platform_id);

      create table agreement_party (
        agreement_id text not null references agreement (id), agency_id text not null references agency (id),
        primary key (agreement_id, agency_id)
      );

      create table agreement_role (
        id text primary key, agreement_id text not null references agreement (id), agency_id text not null references agency (id),
        role text not null check (role in ('space', 'space_management', 'planning', 'budget', 'outreach', 'project_management',
          'operation', 'staffing', 'health_service', 'technology', 'job_funding', 'evaluation')),
        duties text,
        scope_complex_ids text[] not null, scope_space_ids text[] not null, scope_area_codes text[] not null,
        scope_key text not null,
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        term_note text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (valid_to is null or valid_from < valid_to),
        constraint agreement_role_once_at_a_time exclude using gist (
          agreement_id with =, agency_id with =, role with =,
          scope_key with =, daterange(valid_from, valid_to) with &&
        )
      );
      create index agreement_role_agreement_idx on agreement_role (agreement_id, valid_from, id);
      create index agreement_role_agency_idx on agreement_role (agency_id, valid_from, id);
      create index agreement_role_space_idx on agreement_role using gin (scope_space_ids);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table agreement_role; drop table agreement_party; drop table agreement");
  }
}
