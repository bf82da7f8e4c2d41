import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";

const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const SECOND_PERSON = `(select app_audience() = 'staff'
  and app_viewer() -> 'duties' ?| array['control_operator', 'privacy_officer'])`;
const SELF = `(select app_audience()) = 'self' and resident_id = (select app_viewer() ->> 'actor')
  and approved_at is not null`;
/** The person, of the look that a row is about. */
const IS_SUBJECT = "asking ->> 'actor' = e.resident_id";

/** A look in an emergency is approved by a person, reviewed by a third one, and told to whom it was about. */
export class ReviewEmergencies20261122150100 implements MigrationInterface {
  name = "ReviewEmergencies20261122150100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table emergency_access
        add column classes text[] not null default '{PII_BASIC,PII_CONTACT,HEALTH,LOCATION}',
        add column reviewed_by text check (reviewed_by <> actor and reviewed_by <> approved_by),
        add column finding text check (finding in ('justified', 'misuse')),
        add column remark text check (length(remark) >= 10),
        add column notified_by text,
        add column notice_method text check (notice_method in ('letter', 'phone', 'text_message', 'email', 'visit')),
        add constraint emergency_access_reviewed_whole
          check (num_nulls(reviewed_at, reviewed_by, finding, remark) in (0, 4)),
        add constraint emergency_access_notified_whole
          check (num_nulls(notified_at, notified_by, notice_method) in (0, 3)),
        add constraint emergency_access_approved_first
          check (approved_at is not null or reviewed_at is null and notified_at is null);
      alter table emergency_access alter column classes drop default;
      create index emergency_access_agency_idx on emergency_access (agency_id, opened_at);
      alter policy emergency_access_read on emergency_access using (${OWN_AGENCY} or ${SELF});
      alter policy emergency_access_change on emergency_access
        using (${OWN_AGENCY} and ${SECOND_PERSON}) with check (${OWN_AGENCY} and ${SECOND_PERSON});`);
    await db.query(`${emergencyStays(["finding", "remark"])}
      create trigger emergency_access_stays before update on emergency_access
        for each row execute function refuse_emergency_change();`);
    await db.query(seenInEmergency("person_records(e.resident_id)"));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function seen_in_emergency(text[]);
      drop trigger emergency_access_stays on emergency_access; drop function refuse_emergency_change();
      alter policy emergency_access_change on emergency_access using (${OWN_AGENCY}) with check (${OWN_AGENCY});
      alter policy emergency_access_read on emergency_access using (${OWN_AGENCY});
      drop index emergency_access_agency_idx;
      alter table emergency_access drop constraint emergency_access_approved_first,
        drop constraint emergency_access_notified_whole, drop constraint emergency_access_reviewed_whole,
        drop column notice_method, drop column notified_by, drop column remark, drop column finding,
        drop column reviewed_by, drop column classes;`);
  }
}

/**
 * Approval, review and notice are each said once, in the name of who says it, and nothing else is ever changed. A review
 * says, in these columns, what it found.
 */
export const emergencyStays = (found: readonly string[]): string => `
  create or replace function refuse_emergency_change() returns trigger language plpgsql as $$
  declare
    me text := app_viewer() ->> 'actor';
    approval text[] := '{approved_at,approved_by}';
    review text[] := '{reviewed_at,reviewed_by,${found.join()}}';
    notice text[] := '{notified_at,notified_by,notice_method}';
    officer boolean := app_viewer() -> 'duties' ? 'privacy_officer';
  begin
    if app_is_system() then return new; end if;
    if to_jsonb(new) - approval - review - notice <> to_jsonb(old) - approval - review - notice
      or new.approved_at is distinct from old.approved_at and (old.approved_at is not null or new.approved_by <> me)
      or new.reviewed_at is distinct from old.reviewed_at
        and (old.reviewed_at is not null or new.reviewed_by <> me or not officer)
      or new.notified_at is distinct from old.notified_at
        and (old.notified_at is not null or new.notified_by <> me or not officer)
      or old.approved_at is not null and new.approved_by is distinct from old.approved_by
      or old.reviewed_at is not null
        and (new.reviewed_by, ${of("new", found)}) is distinct from (old.reviewed_by, ${of("old", found)})
      or old.notified_at is not null
        and (new.notified_by, new.notice_method) is distinct from (old.notified_by, old.notice_method) then
      raise exception 'what was said of an emergency access stays' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;`;

const of = (row: string, columns: readonly string[]): string => columns.map((column) => `${row}.${column}`).join(", ");

/**
 * Agencies read no access records, but may know what was looked at under their own access, and people under one that was
 * about them. The system context that it enters means something only while it runs as the owner.
 */
export const seenInEmergency = (records: string, isSubject = IS_SUBJECT): string => `
  create or replace function seen_in_emergency(accesses text[])
    returns table (access_id text, accounts text[], fields text[], classes text[])
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    asking jsonb := app_viewer(); member boolean := ${MEMBERS_ONLY}; self boolean := app_audience() = 'self';
  begin
    perform set_config('app.system', 'on', true);
    return query
      select e.id, case when member then array_agg(distinct r.account) filter (where r.account is not null) end,
        array_agg(distinct f.field order by f.field), array_agg(distinct k.class order by k.class)
      from emergency_access e
      join access_record r on r.subject = any (${records}) and r.agency = e.agency_id
        and r.result = 'allowed' and r.basis = 'EMERGENCY_15_1_5' and r.action in ('view', 'download', 'print')
        and r.at >= e.approved_at and r.at < e.expires_at
      cross join unnest(r.fields) as f (field) cross join unnest(r.classes) as k (class)
      where e.id = any (accesses) and (
        member and asking ->> 'agency' = e.agency_id
        or self and ${isSubject} and e.approved_at is not null)
      group by e.id;
  end $$;`;
