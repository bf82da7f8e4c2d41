import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateCentresAndContracts20261122107000 implements MigrationInterface {
  name = "CreateCentresAndContracts20261122107000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table contract (
        id text primary key, type text not null check (type in ('entrustment')), subject text not null,
        principal_id text references agency (id), contractor_id text not null references agency (id),
        signed_on date, signed_on_precision text not null check (signed_on_precision in ('day', 'month', 'year')),
        valid_from date not null, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date, valid_to_precision text not null check (valid_to_precision in ('day', 'month', 'year')),
        tasks text[] not null, controller_agency_id text not null references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        check (valid_to is null or valid_from < valid_to)
      );
      create index contract_valid_idx on contract (valid_from, id);
      create index contract_expiry_idx on contract (valid_to, id);
      create index contract_contractor_idx on contract (contractor_id);

      create table contract_clause (
        contract_id text not null references contract (id), number integer not null, article text not null,
        requirement text not null, confirmed boolean, primary key (contract_id, number)
      );

      create table centre (
        id text primary key, name text not null,
        kind text not null check (kind in
          ('central_hwc', 'regional_hwc', 'control_centre', 'outreach_myhome', 'emd_team', 'courtyard_site')),
        status text not null check (status in ('planned', 'open', 'merged', 'closed')),
        operation_mode text check (operation_mode in ('direct', 'entrusted')), operation_mode_synthetic boolean not null,
        operator_id text references agency (id), area_code text references area (code),
        address_text text, road_address text, legal_dong_code text references area (code),
        admin_dong_code text references area (code), sigungu_code text references area (code), host_complex_id text,
        opened_on date, opened_on_precision text not null check (opened_on_precision in ('day', 'month', 'year')),
        opened_on_synthetic boolean not null, closed_on date,
        supervisor_id text references centre (id), contract_id text references contract (id),
        search_text text not null, controller_agency_id text references agency (id),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint centre_contract_iff_entrusted check (operation_mode is distinct from 'direct' or contract_id is null)
      );
      create unique index centre_one_regional_idx on centre (area_code) where kind = 'regional_hwc' and closed_on is null;
      create unique index centre_one_emd_team_idx on centre (area_code) where kind = 'emd_team' and closed_on is null;
      create index centre_kind_idx on centre (kind, name, id);
      create index centre_area_idx on centre (area_code, name, id);
      create index centre_supervisor_idx on centre (supervisor_id, area_code);
      create index centre_search_idx on centre using gin (search_text gin_trgm_ops);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table centre; drop table contract_clause; drop table contract");
  }
}
