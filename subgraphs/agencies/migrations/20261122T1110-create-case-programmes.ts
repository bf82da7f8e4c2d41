import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateCaseProgrammes20261122111000 implements MigrationInterface {
  name = "CreateCaseProgrammes20261122111000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table case_programme (
        code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'), version text not null, number integer not null,
        name text not null, name_en text, legal_basis text, valid_from date, valid_to date,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        primary key (code, version), check (valid_to is null or valid_from is null or valid_from < valid_to)
      );

      create table case_programme_area (
        area_code text not null references area (code), code text not null, version text not null,
        valid_from date, valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
        valid_to date,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        primary key (area_code, code, version), foreign key (code, version) references case_programme (code, version),
        check (valid_to is null or valid_from is null or valid_from < valid_to)
      );
      create index case_programme_area_programme_idx on case_programme_area (code, version, area_code);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table case_programme_area; drop table case_programme");
  }
}
