import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const ITS_OWN = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const OWN = `${ITS_OWN}
  and (select app_viewer() ->> 'purpose') is distinct from 'STATISTICS'`;
const SELF = "(select app_audience()) = 'self' and resident_id in (select records_of_self())";
const CALLED = "state in ('call_list', 'called', 'unreachable')";
const ITS_NOTICE = (condition: string): string =>
  `exists (select from notice n where n.id = notice_id and ${condition})`;

/**
 * What must reach a person (docs/decisions/0040-what-must-reach-a-person.md): once for an event, by one way after the
 * other, and by a call of the agency that answers for it where none arrives.
 */
export class TellPeople20261123091000 implements MigrationInterface {
  name = "TellPeople20261123091000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice (
        id text primary key, event_id text not null, resident_id text not null references resident (id),
        agency_id text not null, template text not null
          check (template in ('place_given', 'session_cancelled', 'visit_coming', 'visit_missed', 'appointment_due')),
        urgent boolean not null, state text not null
          check (state in ('queued', 'sent', 'delivered', 'call_list', 'called', 'unreachable', 'dropped')),
        channel text check (channel in ('web_push', 'alimtalk', 'text_message', 'email')),
        created_at timestamptz not null, next_at timestamptz, called_by text, ended_at timestamptz,
        version integer not null check (version > 0),
        constraint notice_once unique (event_id, resident_id),
        constraint notice_seen_to check ((state in ('queued', 'sent')) = (next_at is not null)),
        constraint notice_ended check ((state in ('queued', 'sent', 'call_list')) = (ended_at is null)),
        constraint notice_called_by check ((state in ('called', 'unreachable')) = (called_by is not null))
      );
      create index notice_due_idx on notice (next_at) where next_at is not null;
      create index notice_to_call_idx on notice (agency_id, urgent desc, created_at, id) where state = 'call_list';
      create index notice_resident_idx on notice (resident_id, created_at);
      create table notice_attempt (
        notice_id text not null references notice (id), number integer not null check (number > 0),
        channel text not null check (channel in ('web_push', 'alimtalk', 'text_message', 'email', 'telephone')),
        outcome text not null check (outcome in
          ('accepted', 'delivered', 'failed', 'refused', 'no_answer', 'reached', 'wrong_number')),
        code text check (code ~ '^[A-Za-z0-9_]{1,40}$'), at timestamptz not null, primary key (notice_id, number)
      );
      create table notice_choice (
        resident_id text primary key references resident (id),
        channel text not null check (channel in ('web_push', 'alimtalk', 'text_message', 'email', 'telephone')),
        address bytea, chosen_at timestamptz not null,
        constraint notice_choice_addressed check ((channel in ('web_push', 'email')) = (address is not null))
      );
      create table notice_desk (
        agency_id text primary key, phone text not null check (phone ~ '^[0-9][0-9-]{2,18}[0-9]$')
      );
      ${secureRows("notice_desk", { read: `${HUB} or ${ITS_OWN}`, add: ITS_OWN, change: ITS_OWN })}
      ${secureRows("notice", {
        read: `${HUB} or ${OWN} or ${SELF}`,
        add: HUB,
        change: `${HUB} or ${OWN} and ${CALLED}`,
      })}
      ${secureRows("notice_attempt", {
        read: `${HUB} or ${ITS_NOTICE("true")}`,
        add: `${HUB} or channel = 'telephone' and ${ITS_NOTICE(`${OWN} and ${CALLED}`)}`,
        change: HUB,
      })}
      ${secureRows("notice_choice", { read: SELF, add: SELF, change: SELF })}`);
    await db.query(REACH);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reach_of_notice(text); drop function is_person(text);
      ${openRows("notice_desk")} drop table notice_desk;
      ${openRows("notice_choice")} drop table notice_choice;
      ${openRows("notice_attempt")} drop table notice_attempt; ${openRows("notice")} drop table notice;`);
  }
}

/**
 * Whether somebody is there, and how the person of a notice that is on its way is reached, sealed; no row where the person is
 * not there any more. For the hub alone, and of no other person. The system context that it enters means something only while it runs as the owner.
 */
export const REACH = `
  create function is_person(of_resident text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if app_audience() <> 'hub' then return null; end if;
    perform set_config('app.system', 'on', true);
    return exists (select from resident r where r.id = of_resident and r.status in ('active', 'merged'));
  end $$;
  create function reach_of_notice(of_notice text)
    returns table (resident_id text, phone bytea, channel text, chosen_by text, address bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if app_audience() <> 'hub' then return; end if;
    perform set_config('app.system', 'on', true);
    return query
      select n.resident_id, c.phone, w.channel, w.resident_id, w.address
      from notice n join resident r on r.id = n.resident_id and r.status in ('active', 'merged')
      left join resident_contact c on c.resident_id = n.resident_id
      left join lateral (
        select o.* from notice_choice o where o.resident_id = any(person_group(n.resident_id))
        order by o.chosen_at desc limit 1) w on true
      where n.id = of_notice and n.state in ('queued', 'sent');
  end $$;`;
