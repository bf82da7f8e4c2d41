import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, PUBLIC_ROWS, secureRows } from "../../../kit/row-security";

const ITS_CITY = `${MEMBERS_ONLY} and agency_id = (select app_agency())
  and (select app_viewer() ->> 'purpose') is distinct from 'STATISTICS'`;
/** Where what happened at another owner is taken up. */
const HUB = "(select app_audience() = 'hub')";

/** Signs of crisis, and the tasks of cities that come of them. */
export class AskOutreachOfCities20261123061000 implements MigrationInterface {
  name = "AskOutreachOfCities20261123061000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table outreach_office (
        area_code text primary key check (area_code ~ '^[0-9]{5}00000$'), agency_id text not null
      );
      create table crisis_signal (
        id text primary key, resident_id text not null references resident (id), agency_id text not null,
        area_code text not null, kinds text[] not null check (cardinality(kinds) > 0),
        sources text[] not null check (cardinality(sources) > 0), urgent boolean not null,
        state text not null check (state in ('open', 'confirmed', 'dismissed', 'expired')),
        raised_at timestamptz not null, expires_at timestamptz not null check (expires_at > raised_at)
      );
      create unique index crisis_signal_one_open on crisis_signal (resident_id) where state = 'open';
      create index crisis_signal_agency_idx on crisis_signal (agency_id, raised_at);
      create table outreach_task (
        id text primary key, signal_id text not null references crisis_signal (id),
        resident_id text not null references resident (id), agency_id text not null, area_code text not null,
        programme_id text, source text not null, urgent boolean not null, opened_at timestamptz not null,
        due_at timestamptz not null, state text not null check (state in ('open', 'taken', 'done', 'not_found')),
        version integer not null check (version > 0), taken_by text, taken_at timestamptz, closed_by text,
        closed_at timestamptz, result text check (result in ('safe', 'needs_help', 'handed_over', 'not_found')),
        discovery_id text references discovery (id),
        constraint outreach_task_taken_whole check (num_nulls(taken_by, taken_at) in (0, 2)),
        constraint outreach_task_taken_by_one check ((state = 'open') = (taken_at is null)),
        constraint outreach_task_closed_whole check (num_nulls(closed_by, closed_at, result) in (0, 3)),
        constraint outreach_task_ended check ((state in ('done', 'not_found')) = (closed_at is not null))
      );
      create unique index outreach_task_one_for_signal on outreach_task (signal_id) where state in ('open', 'taken');
      create index outreach_task_agency_idx on outreach_task (agency_id, due_at);
      create index outreach_task_resident_idx on outreach_task (resident_id);
      ${secureRows("outreach_office", PUBLIC_ROWS)}
      ${secureRows("crisis_signal", { read: `${ITS_CITY} or ${HUB}`, add: HUB, change: `${ITS_CITY} or ${HUB}` })}
      ${secureRows("outreach_task", { read: `${ITS_CITY} or ${HUB}`, add: HUB, change: `${ITS_CITY} or ${HUB}` })}`);
    await db.query(PLACE);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function outreach_place(text, text);
      ${openRows("outreach_task")} drop table outreach_task; ${openRows("crisis_signal")} drop table crisis_signal;
      ${openRows("outreach_office")} drop table outreach_office;`);
  }
}

/**
 * Where somebody is to be looked after, and by which city: no row where nobody has this id any more. For the hub alone. The
 * system context that it enters means something only while it runs as the owner.
 */
const PLACE = `
  create function outreach_place(of_resident text, in_area text) returns table (agency_id text, area_code text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if app_audience() <> 'hub' then return; end if;
    perform set_config('app.system', 'on', true);
    return query
      select o.agency_id, coalesce(in_area, r.area_code)
      from resident r
      left join outreach_office o on o.area_code = left(coalesce(in_area, r.area_code), 5) || '00000'
      where r.id = of_resident and r.status = 'active';
  end $$;`;
