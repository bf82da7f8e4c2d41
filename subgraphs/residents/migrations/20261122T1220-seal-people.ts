import type { MigrationInterface, QueryRunner } from "typeorm";
import { IDEMPOTENCY_ROWS } from "../../../kit/idempotency";
import { MEMBERS_ONLY, openRows, type RowPolicy, secureRows } from "../../../kit/row-security";

const SELF = "(select app_audience()) = 'self'";
const ACTOR = "(select app_viewer() ->> 'actor')";
const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const RECIPIENT = `${MEMBERS_ONLY} and recipient_agency_id = (select app_agency())`;
const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;

/** Who may read and write the rows of each table, by the database itself. */
const POLICIES: Record<string, RowPolicy> = {
  household: { read: MEMBERS_ONLY },
  resident: { read: `${MEMBERS_ONLY} or ${SELF} and id = ${ACTOR}`, add: KEEPER },
  register: { read: MEMBERS_ONLY },
  recipient: { read: MEMBERS_ONLY },
  case_record: { read: MEMBERS_ONLY },
  programme_case: { read: MEMBERS_ONLY },
  resident_identity: { read: "app_granted(resident_id, 'PII_BASIC')", add: "app_granted(resident_id, 'PII_BASIC')" },
  resident_contact: {
    read: "app_granted(resident_id, 'PII_CONTACT')",
    add: "app_granted(resident_id, 'PII_CONTACT')",
  },
  resident_address: { read: "app_granted(resident_id, 'LOCATION')", add: "app_granted(resident_id, 'LOCATION')" },
  resident_match: { read: MEMBERS_ONLY, add: "app_granted(resident_id, 'PII_BASIC')" },
  consent: { read: `${KEEPER} or ${RECIPIENT} or ${SELF} and resident_id = ${ACTOR}`, add: KEEPER, change: KEEPER },
  support_plan_agency: { read: OWN_AGENCY },
  emergency_access: { read: OWN_AGENCY, add: OWN_AGENCY, change: OWN_AGENCY },
  person_lookup: { read: OWN_AGENCY, add: OWN_AGENCY, change: OWN_AGENCY },
  idempotency: IDEMPOTENCY_ROWS,
};

export class SealPeople20261122122000 implements MigrationInterface {
  name = "SealPeople20261122122000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table resident_contact;
      drop table resident_identity;
      alter table resident add column is_protected boolean not null default false,
        add column controller_agency_kind text;

      create table resident_identity (
        resident_id text primary key references resident (id), name bytea not null, birth_date bytea not null,
        sex bytea not null
      );
      create table resident_contact (
        resident_id text primary key references resident (id), phone bytea not null
      );
      create table resident_address (resident_id text primary key references resident (id), address bytea not null);
      create table resident_match (
        resident_id text primary key references resident (id), name_index text not null, birth_index text not null,
        phone_index text not null
      );
      create index resident_match_who_idx on resident_match (birth_index, name_index);

      create table consent (
        id text primary key, resident_id text not null references resident (id),
        kind text not null check (kind in ('provision', 'sensitive')),
        controller_agency_id text not null, recipient_agency_id text not null, purpose text not null,
        classes text[] not null check (cardinality(classes) > 0),
        refusal_text text not null check (length(refusal_text) >= 10),
        method text not null check (method in ('paper', 'phone', 'web', 'email')),
        guardian_method text, given_at timestamptz not null, valid_to timestamptz not null check (valid_to > given_at),
        withdrawn_at timestamptz check (withdrawn_at >= given_at), superseded_by text references consent (id),
        recorded_by text not null, synthetic boolean not null,
        constraint consent_to_another check (recipient_agency_id <> controller_agency_id)
      );
      create index consent_resident_idx on consent (resident_id, recipient_agency_id);

      create table support_plan_agency (
        resident_id text not null references resident (id), agency_id text not null, valid_from date not null,
        valid_to date check (valid_to > valid_from), synthetic boolean not null,
        primary key (resident_id, agency_id, valid_from)
      );

      create table emergency_access (
        id text primary key, resident_id text not null references resident (id), agency_id text not null,
        actor text not null, reason text not null check (length(reason) >= 10), opened_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > opened_at), review_by timestamptz not null,
        notify_by timestamptz not null, approved_by text check (approved_by <> actor),
        approved_at timestamptz check (approved_at >= opened_at), reviewed_at timestamptz, notified_at timestamptz,
        constraint emergency_access_approved_whole check ((approved_by is null) = (approved_at is null))
      );
      create table person_lookup (
        agency_id text not null, actor text not null, day date not null, times integer not null check (times > 0),
        primary key (agency_id, actor, day)
      );
      create index emergency_access_resident_idx on emergency_access (resident_id, agency_id);`);
    for (const [table, policy] of Object.entries(POLICIES)) await db.query(secureRows(table, policy));
  }
  async down(db: QueryRunner): Promise<void> {
    for (const table of Object.keys(POLICIES)) await db.query(openRows(table));
    await db.query(`
      drop table person_lookup; drop table emergency_access; drop table support_plan_agency; drop table consent; drop table resident_match;
      drop table resident_address; drop table resident_contact; drop table resident_identity;
      alter table resident drop column is_protected, drop column controller_agency_kind;
      create table resident_identity (
        resident_id text primary key references resident (id), name text not null, birth_date date not null,
        sex text not null check (sex in ('female', 'male'))
      );
      create table resident_contact (resident_id text primary key references resident (id), phone text not null);`);
  }
}
