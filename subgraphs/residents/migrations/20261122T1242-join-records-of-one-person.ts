import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, type RowPolicy, secureRows } from "../../../kit/row-security";

const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const keeps = (records: string): string => `${MEMBERS_ONLY} and exists (
  select from resident r where r.id in (${records}) and r.controller_agency_id = (select app_agency()))`;

const POLICIES: Record<string, RowPolicy> = {
  // Every agency's keys must lead to the record that stands for the person.
  resident_merge: {
    read: MEMBERS_ONLY,
    add: `proposed_by_agency = (select app_agency()) and ${keeps("kept_id, folded_id")}`,
    change: keeps("kept_id, folded_id"),
  },
  subject_key_epoch: { read: OWN_AGENCY, add: OWN_AGENCY },
  protected_address: { read: MEMBERS_ONLY, write: keeps("resident_id") },
  protected_address_agency: { read: MEMBERS_ONLY, write: keeps("resident_id") },
};

const ADDRESS = {
  before: { read: "app_granted(resident_id, 'LOCATION')", add: "app_granted(resident_id, 'LOCATION')" },
  after: {
    read: "app_granted(resident_id, 'LOCATION') and may_know_place(resident_id)",
    add: "app_granted(resident_id, 'LOCATION')",
  },
};

const SELF = "(select app_audience()) = 'self' and id = (select app_viewer() ->> 'actor')";
const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;

const PERSON = {
  before: { read: `${MEMBERS_ONLY} or ${SELF}`, add: KEEPER },
  // For statistics there are counts, and no people (P-18).
  after: {
    read: `${MEMBERS_ONLY} and (select app_viewer() ->> 'purpose') is distinct from 'STATISTICS' or ${SELF}`,
    add: KEEPER,
  },
};

const IN_FORCE = "m.merged_at is not null and m.undone_at is null";

/** The records whose facts count for who asks about one of them. */
export const PERSON_RECORDS = `
  create function person_records(record text) returns text[] language sql stable
    return case when not is_merged(record)
      or exists (select from resident r where r.id = record and r.controller_agency_id = app_agency())
      then array[record] else person_group(record) end;`;

export const MAY_KNOW_PLACE = `
  create function may_know_place(record text) returns boolean language sql stable
    return app_audience() = 'self' and app_viewer() ->> 'actor' = record or not exists (
      select from resident t join resident o on o.id = any(person_group(t.id)) or o.household_id = t.household_id
      join protected_address p on p.resident_id = o.id
      where t.id = record and (t.controller_agency_id = app_agency()) is not true
        and (o.controller_agency_id = app_agency()) is not true
        and not exists (
          select from protected_address_agency a where a.resident_id = p.resident_id and a.agency_id = app_agency()));`;

/**
 * Two records that are one person, each agency's own names for people in their generations, and addresses that only named
 * agencies may know. Nothing of the two records is moved or changed by a merge, so that undoing it restores both exactly.
 */
export class JoinRecordsOfOnePerson20261122124200 implements MigrationInterface {
  name = "JoinRecordsOfOnePerson20261122124200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table resident_merge (
        id text primary key, kept_id text not null references resident (id), folded_id text not null references resident (id),
        reason text not null check (length(reason) >= 10), proposed_by_agency text not null, proposed_by text not null,
        proposed_at timestamptz not null, merged_by_agency text, merged_by text, merged_at timestamptz,
        undone_by_agency text, undone_by text, undone_at timestamptz, undo_reason text check (length(undo_reason) >= 10),
        constraint resident_merge_of_two check (kept_id <> folded_id),
        constraint resident_merge_whole check (
          (merged_at is null) = (merged_by is null) and (merged_at is null) = (merged_by_agency is null)),
        constraint resident_merge_undone_whole check (
          (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
      );
      create unique index resident_merge_once_idx on resident_merge (folded_id) where merged_at is not null and undone_at is null;
      create index resident_merge_folded_idx on resident_merge (folded_id);
      create index resident_merge_kept_idx on resident_merge (kept_id);

      create table subject_key_epoch (
        agency_id text not null, number integer not null check (number > 0), since timestamptz not null,
        former_until timestamptz not null check (former_until >= since), rotated_by text not null,
        reason text not null check (length(reason) >= 10), primary key (agency_id, number)
      );

      create table protected_address (
        resident_id text primary key references resident (id), since timestamptz not null, protected_by text not null,
        reason text not null check (length(reason) >= 10)
      );
      create table protected_address_agency (
        resident_id text not null references protected_address (resident_id) on delete cascade, agency_id text not null,
        primary key (resident_id, agency_id)
      );
      insert into protected_address
        select id, now(), controller_agency_id, 'Protected before names of agencies were kept.' from resident where is_protected;
      alter table resident drop column is_protected;

      create function person_root(record text) returns text language sql stable
        return (with recursive up (id, depth) as (
            select record, 0 union all
            select m.kept_id, up.depth + 1 from up join resident_merge m on m.folded_id = up.id and ${IN_FORCE})
          select id from up order by depth desc limit 1);

      create function is_merged(record text) returns boolean language sql stable
        return exists (select from resident_merge m where m.folded_id = record and ${IN_FORCE})
          or exists (select from resident_merge m where m.kept_id = record and ${IN_FORCE});

      create function person_group(record text) returns text[] language sql stable
        return (with recursive down (id) as (
            select person_root(record) union
            select m.folded_id from down join resident_merge m on m.kept_id = down.id and ${IN_FORCE})
          select array_agg(id) from down);

      create function person_seen(record text) returns text language sql stable
        return case when not is_merged(record) then record else (
          select r.id from resident r where r.id = any(person_group(record))
          order by (r.controller_agency_id = app_agency()) is true desc, (r.id = person_root(record)) desc, r.id limit 1) end;

      ${PERSON_RECORDS}
      ${MAY_KNOW_PLACE}
      ${openRows("resident_address")} ${secureRows("resident_address", ADDRESS.after)}
      ${openRows("resident")} ${secureRows("resident", PERSON.after)}`);
    for (const [table, policy] of Object.entries(POLICIES)) await db.query(secureRows(table, policy));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`${openRows("resident_address")} ${secureRows("resident_address", ADDRESS.before)}
      ${openRows("resident")} ${secureRows("resident", PERSON.before)}`);
    for (const table of Object.keys(POLICIES)) await db.query(openRows(table));
    await db.query(`
      drop function may_know_place(text); drop function person_records(text); drop function person_seen(text);
      drop function person_group(text); drop function is_merged(text); drop function person_root(text);
      alter table resident add column is_protected boolean not null default false;
      update resident set is_protected = true where id in (select resident_id from protected_address);
      drop table protected_address_agency; drop table protected_address; drop table subject_key_epoch; drop table resident_merge;`);
  }
}
