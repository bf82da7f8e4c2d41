import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const RECIPIENT = `${MEMBERS_ONLY} and recipient_agency_id = (select app_agency())`;
const SELF = "(select app_audience()) = 'self' and resident_id = (select app_viewer() ->> 'actor')";

/** People end their consents themselves, nobody changes one, and what was given under it is to be destroyed. */
export class EndConsents20261122134500 implements MigrationInterface {
  name = "EndConsents20261122134500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create policy consent_withdrawn_by_self on consent for update using (${SELF}) with check (${SELF});

      create function refuse_consent_change() returns trigger language plpgsql as $$
      begin
        if app_is_system() then return new; end if;
        if to_jsonb(new) - '{withdrawn_at,superseded_by}'::text[] <> to_jsonb(old) - '{withdrawn_at,superseded_by}'::text[]
          or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at
          or old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by then
          raise exception 'a consent is never changed' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger consent_stays before update on consent for each row execute function refuse_consent_change();

      create table consent_destruction (
        consent_id text primary key references consent (id), resident_id text not null references resident (id),
        controller_agency_id text not null, recipient_agency_id text not null,
        method text not null check (method in ('erased', 'shredded', 'nothing_kept')),
        confirmed_at timestamptz not null, confirmed_by text not null
      );
      ${secureRows("consent_destruction", { read: `${KEEPER} or ${RECIPIENT} or ${SELF}`, add: RECIPIENT })}
      create index consent_recipient_idx on consent (recipient_agency_id, valid_to);`);
    await db.query(PROVIDED_UNDER);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function provided_under(text[]); drop index consent_recipient_idx;
      ${openRows("consent_destruction")} drop table consent_destruction;
      drop trigger consent_stays on consent; drop function refuse_consent_change();
      drop policy consent_withdrawn_by_self on consent;`);
  }
}

/** Which records a consent is to, and whether it is the person who asks. */
export const providedUnder = (ofRecord: string, isSubject: string): string => `
  -- Agencies read no access records, but may know what of a consent to which they are party was made use of. The system
  -- context that it enters means something only while it runs as the owner.
  create or replace function provided_under(consents text[])
    returns table (consent_id text, fields text[], classes text[], first_at timestamptz, last_at timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    asking jsonb := app_viewer(); member boolean := ${MEMBERS_ONLY}; self boolean := app_audience() = 'self';
  begin
    perform set_config('app.system', 'on', true);
    return query
      select c.id, array_agg(distinct f.field order by f.field), array_agg(distinct k.class order by k.class),
        min(r.at), max(r.at)
      from consent c
      join access_record r on ${ofRecord} and r.agency = c.recipient_agency_id and r.result = 'allowed'
        and r.basis = 'CONSENT_17' and r.purpose = c.purpose and r.classes && c.classes
        and r.at >= c.given_at and r.at <= coalesce(c.withdrawn_at, c.valid_to)
      cross join unnest(r.fields) as f (field)
      join lateral unnest(r.classes) as k (class) on k.class = any (c.classes)
      where c.id = any (consents) and (
        member and asking ->> 'agency' in (c.controller_agency_id, c.recipient_agency_id)
        or self and ${isSubject})
      group by c.id;
  end $$;`;

export const PROVIDED_UNDER = providedUnder("r.subject = c.resident_id", "asking ->> 'actor' = c.resident_id");
