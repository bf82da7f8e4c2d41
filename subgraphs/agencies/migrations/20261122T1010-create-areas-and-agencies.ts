import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateAreasAndAgencies20261122101000 implements MigrationInterface {
  name = "CreateAreasAndAgencies20261122101000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table area (
        code text primary key check (code ~ '^[0-9]{10}$'),
        level text not null check (level in ('sido', 'sigungu', 'admin_dong', 'legal_dong')),
        name text not null, full_name text not null, parent_code text references area (code), search_text text not null,
        valid_from date, valid_to date,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index area_parent_idx on area (parent_code, code);
      create index area_search_idx on area using gin (search_text gin_trgm_ops);

      create table agency (
        id text primary key, agency_code text not null, name text not null, aliases text[] not null, kind text not null,
        area_code text references area (code), search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index agency_code_idx on agency (agency_code);
      create index agency_name_idx on agency (name, id);
      create index agency_search_idx on agency using gin (search_text gin_trgm_ops);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table agency; drop table area");
  }
}
