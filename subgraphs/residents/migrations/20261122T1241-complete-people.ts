import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, type RowPolicy, secureRows } from "../../../kit/row-security";

const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;

const granted = (dataClass: string): RowPolicy => {
  const opened = `app_granted(resident_id, '${dataClass}')`;
  return { read: opened, write: opened };
};

/** A household is there for whom the welfare of one of its people was opened to. */
const ofOpenedPerson = (household: string): string =>
  `exists (select from resident r where r.household_id = ${household} and app_granted(r.id, 'WELFARE'))`;

/** The agency that keeps the record, and those that work on an open case of the person: who has the person in a worklist. */
const IN_WORKLIST = `${MEMBERS_ONLY} and (
  exists (select from resident r where r.id = resident_id and r.controller_agency_id = (select app_agency()))
  or exists (
    select from case_record c left join programme_case p on p.case_id = c.id and p.valid_to is null
    where c.resident_id = resident_mask.resident_id and c.closed_on is null and (select app_agency()) in (c.agency_id, p.agency_id)))`;

const POLICIES: Record<string, RowPolicy> = {
  resident_guardian: granted("PII_BASIC"),
  resident_guardian_contact: granted("PII_CONTACT"),
  resident_mask: {
    read: `app_granted(resident_id, 'PII_BASIC') or ${IN_WORKLIST}`,
    add: "app_granted(resident_id, 'PII_BASIC')",
  },
  household_member: { read: ofOpenedPerson("household_member.household_id") },
  agency_local_id: { read: OWN_AGENCY, write: OWN_AGENCY },
  programme_membership: { read: `app_granted(resident_id, data_class) or ${OWN_AGENCY}` },
};

const HOUSEHOLD = {
  before: { read: MEMBERS_ONLY },
  after: { read: ofOpenedPerson("household.id") },
};

/** What else is kept of people: guardians, how households are made up, what a list may show, and each agency's own numbers. */
export class CompletePeople20261122124100 implements MigrationInterface {
  name = "CompletePeople20261122124100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table resident_guardian (
        resident_id text primary key references resident (id), name bytea not null, relation bytea not null,
        verified_by text not null check (verified_by in (
          'text_message', 'card', 'mobile_identity', 'paper', 'email', 'phone_call')),
        verified_at timestamptz not null
      );
      create table resident_guardian_contact (resident_id text primary key references resident (id), phone bytea not null);
      create table resident_mask (
        resident_id text primary key references resident (id), initials bytea not null, birth_year bytea not null
      );
      alter table household add column kind text not null default 'other' check (kind in (
        'alone', 'couple', 'parents_and_children', 'one_parent', 'grandparents', 'other'));
      create table household_member (
        household_id text not null references household (id), resident_id text not null references resident (id),
        relation text not null check (relation in ('head', 'spouse', 'child', 'parent', 'grandchild', 'sibling', 'other')),
        valid_from date not null, valid_to date check (valid_to > valid_from), synthetic boolean not null,
        primary key (household_id, resident_id, valid_from)
      );
      create index household_member_resident_idx on household_member (resident_id);
      create table agency_local_id (
        agency_id text not null, resident_id text not null references resident (id), local_id bytea not null,
        local_index text not null, primary key (agency_id, resident_id), unique (agency_id, local_index)
      );
      create index agency_local_id_resident_idx on agency_local_id (resident_id);
      create table programme_membership (
        programme_case_id text primary key references programme_case (id), resident_id text not null references resident (id),
        agency_id text not null, data_class text not null check (data_class in ('WELFARE', 'HEALTH', 'SENSITIVE'))
      );
      create index programme_membership_resident_idx on programme_membership (resident_id);
      ${openRows("household")} ${secureRows("household", HOUSEHOLD.after)}`);
    for (const [table, policy] of Object.entries(POLICIES)) await db.query(secureRows(table, policy));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${openRows("household")} ${secureRows("household", HOUSEHOLD.before)}`);
    for (const table of Object.keys(POLICIES)) await db.query(`${openRows(table)} drop table ${table};`);
    await db.query("alter table household drop column kind");
  }
}
