import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreatePeopleAndHouseholds20261122103000 implements MigrationInterface {
  name = "CreatePeopleAndHouseholds20261122103000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table household (
        id text primary key, area_code text not null check (area_code ~ '^[0-9]{10}$'),
        size smallint not null check (size > 0), lives_alone boolean not null, controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint household_alone_is_one check (lives_alone = (size = 1))
      );
      create index household_area_idx on household (area_code);

      create table resident (
        id text primary key, status text not null check (status in ('active', 'merged', 'deceased', 'erased')),
        household_id text references household (id), area_code text not null check (area_code ~ '^[0-9]{10}$'),
        controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create index resident_household_idx on resident (household_id);
      create index resident_area_idx on resident (area_code);

      create table resident_identity (
        resident_id text primary key references resident (id), name text not null, birth_date date not null,
        sex text not null check (sex in ('female', 'male'))
      );
      create table resident_contact (resident_id text primary key references resident (id), phone text not null);`);
    // Nothing answers with these values yet, so no role that answers requests may read them, whatever it is called.
    await db.query(`
      do $$
      declare reader name;
      begin
        revoke all on resident_identity, resident_contact from public;
        for reader in
          select distinct grantee from information_schema.role_table_grants
          where table_schema = 'public' and table_name in ('resident_identity', 'resident_contact')
            and grantee not in (current_user, 'PUBLIC')
        loop
          execute format('revoke all on resident_identity, resident_contact from %I', reader);
        end loop;
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      "drop table resident_contact; drop table resident_identity; drop table resident; drop table household",
    );
  }
}
