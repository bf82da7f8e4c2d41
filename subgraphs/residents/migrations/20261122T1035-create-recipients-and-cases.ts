import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateRecipientsAndCases20261122103500 implements MigrationInterface {
  name = "CreateRecipientsAndCases20261122103500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table register (
        id text primary key, kind text not null check (kind in ('case', 'recipient')), controller_agency_id text not null,
        area_code text not null check (area_code ~ '^[0-9]{10}$'), centre_id text, initiative_id text,
        valid_from date not null, valid_to date,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint register_of_initiative check ((kind = 'recipient') = (initiative_id is not null))
      );
      create index register_area_idx on register (area_code);
      create index register_agency_idx on register (controller_agency_id);
      create index register_centre_idx on register (centre_id);
      create index register_initiative_idx on register (initiative_id);

      create table recipient (
        id text primary key, initiative_id text not null, resident_id text not null references resident (id),
        municipality_id text not null, area_code text not null check (area_code ~ '^[0-9]{10}$'),
        valid_from date not null, valid_to date check (valid_to > valid_from), controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index recipient_once_idx on recipient (resident_id, initiative_id) where valid_to is null;
      create index recipient_initiative_idx on recipient (initiative_id, municipality_id, valid_from);
      create index recipient_area_idx on recipient (area_code, valid_from);

      create table case_record (
        id text primary key, resident_id text not null references resident (id), agency_id text not null, centre_id text,
        area_code text not null check (area_code ~ '^[0-9]{10}$'),
        state text not null check (state in (
          'intake', 'surveyed', 'conference', 'selected', 'planned', 'in_service', 'monitoring',
          'closed', 'aftercare', 'archived', 'refused', 'transferred', 'not_selected')),
        kind text not null check (kind in ('general', 'high_difficulty', 'urgent', 'service_link')),
        opened_on date not null, closed_on date check (closed_on >= opened_on), controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint case_record_closed_when_over check ((closed_on is null) = (state in (
          'intake', 'surveyed', 'conference', 'selected', 'planned', 'in_service', 'monitoring')))
      );
      create index case_record_resident_idx on case_record (resident_id);
      create index case_record_area_idx on case_record (area_code, opened_on);
      create index case_record_agency_idx on case_record (agency_id, opened_on);
      create index case_record_centre_idx on case_record (centre_id, opened_on);

      create table programme_case (
        id text primary key, case_id text not null references case_record (id), programme_code text not null,
        programme_version text not null, agency_id text not null,
        role text not null check (role in ('lead', 'supporting', 'notified')),
        valid_from date not null, valid_to date check (valid_to > valid_from), controller_agency_id text not null,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id)
      );
      create unique index programme_case_one_lead_idx on programme_case (case_id) where role = 'lead' and valid_to is null;
      create index programme_case_case_idx on programme_case (case_id);
      create index programme_case_agency_idx on programme_case (agency_id, valid_from);
      create index programme_case_programme_idx on programme_case (programme_code, programme_version, valid_from);`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table programme_case; drop table case_record; drop table recipient; drop table register");
  }
}
