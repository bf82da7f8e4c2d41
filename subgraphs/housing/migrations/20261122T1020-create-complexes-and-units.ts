import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateComplexesAndUnits20261122102000 implements MigrationInterface {
  name = "CreateComplexesAndUnits20261122102000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table complex (
        id text primary key, myhome_hsmp_sn text, name text not null, aliases text[] not null,
        housing_type text check (housing_type in
          ('permanent', 'national', 'happy', 'integrated', 'long_term_jeonse', 'conversion', 'purchased', 'leased_jeonse')),
        acquisition_type text check (acquisition_type in ('constructed', 'purchased')),
        owner_agency_id text, manager_agency_id text, controller_agency_id text not null,
        admin_dong_code text check (admin_dong_code ~ '^[0-9]{10}$'),
        legal_dong_code text check (legal_dong_code ~ '^[0-9]{10}$'),
        sigungu_code text check (sigungu_code ~ '^[0-9]{5}00000$'),
        address text, latitude double precision, longitude double precision,
        unit_count integer check (unit_count > 0),
        completed_on date, completed_precision text check (completed_precision in ('day', 'month', 'year')),
        withdrawn_on date, withdrawn_precision text check (withdrawn_precision in ('day', 'month', 'year')),
        is_cluster boolean, special_support_zone boolean, search_text text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint complex_location_whole check ((latitude is null) = (longitude is null)),
        constraint complex_completed_whole check ((completed_on is null) = (completed_precision is null)),
        constraint complex_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_precision is null)),
        constraint complex_dongs_in_sigungu check (
          left(coalesce(admin_dong_code, sigungu_code), 5) = left(sigungu_code, 5)
          and left(coalesce(legal_dong_code, sigungu_code), 5) = left(sigungu_code, 5))
      );
      create unique index complex_myhome_idx on complex (myhome_hsmp_sn);
      create index complex_name_idx on complex (name, id);
      create index complex_search_idx on complex using gin (search_text gin_trgm_ops);
      create index complex_owner_idx on complex (owner_agency_id, name, id);
      create index complex_manager_idx on complex (coalesce(manager_agency_id, owner_agency_id));
      create index complex_admin_dong_idx on complex (admin_dong_code);
      create index complex_legal_dong_idx on complex (legal_dong_code);
      create index complex_sigungu_idx on complex (sigungu_code);
      create index complex_sido_idx on complex ((left(sigungu_code, 2) || '00000000'));

      create view complex_area (area_code, complex_id) as
        select admin_dong_code, id from complex where admin_dong_code is not null
        union all
        select legal_dong_code, id from complex
          where legal_dong_code is not null and legal_dong_code is distinct from admin_dong_code
        union all
        select sigungu_code, id from complex where sigungu_code is not null
        union all
        select left(sigungu_code, 2) || '00000000', id from complex where sigungu_code is not null;

      create table building (
        id text primary key, complex_id text not null references complex (id), name text not null,
        floor_count integer check (floor_count > 0),
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index building_name_idx on building (complex_id, name);

      create table unit (
        id text primary key, building_id text not null references building (id), number text not null,
        floor integer not null, exclusive_area double precision check (exclusive_area > 0), accessible boolean,
        status text not null check (status in ('vacant', 'offered', 'occupied', 'under_repair', 'withdrawn')),
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index unit_number_idx on unit (building_id, number);
      create index unit_floor_idx on unit (building_id, floor, number, id);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table unit; drop table building; drop view complex_area; drop table complex");
  }
}
