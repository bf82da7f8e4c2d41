import type { MigrationInterface, QueryRunner } from "typeorm";

export class LinkDongs20261122103000 implements MigrationInterface {
  name = "LinkDongs20261122103000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table area_dong_link (
        legal_code text not null references area (code), admin_code text not null references area (code),
        valid_from date, valid_to date,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        primary key (legal_code, admin_code)
      );
      create index area_dong_link_admin_idx on area_dong_link (admin_code, legal_code);

      create table agency_name (
        agency_id text not null references agency (id), name text not null, valid_from date not null, valid_to date not null,
        primary key (agency_id, valid_from), check (valid_from < valid_to)
      );`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table agency_name; drop table area_dong_link");
  }
}
