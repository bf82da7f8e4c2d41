import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const ITS_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())
  and (select app_viewer() ->> 'purpose') is distinct from 'STATISTICS'`;

/** What agencies found in blind spots. A discovery is its agency's alone; others are told counts. */
export class KeepDiscoveries20261123060000 implements MigrationInterface {
  name = "KeepDiscoveries20261123060000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table discovery (
        id text primary key, agency_id text not null, ground text not null check (ground in ('role', 'statute')),
        resident_id text references resident (id), area_code text not null check (area_code ~ '^[0-9]{10}$'),
        programme_id text check (programme_id ~ '^prg_[0-9a-z]+$'),
        source text not null
          check (source in ('laundry', 'visit', 'device', 'arrears', 'report', 'survey', 'system_list')),
        reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ array['information_gap', 'mobility_limit',
          'delivery_system_limit', 'medical_gap', 'residence_area', 'other']),
        state text not null, version integer not null check (version > 0), recorded_at timestamptz not null,
        constraint discovery_role_in_programme check (ground = 'statute' or programme_id is not null)
      );
      create index discovery_agency_idx on discovery (agency_id, recorded_at);
      create index discovery_resident_idx on discovery (resident_id);
      create index discovery_programme_idx on discovery (programme_id, recorded_at);
      create table discovery_step (
        discovery_id text not null references discovery (id), version integer not null, agency_id text not null,
        state text not null, at timestamptz not null, actor text, primary key (discovery_id, version)
      );
      ${secureRows("discovery", { read: ITS_AGENCY, add: ITS_AGENCY, change: ITS_AGENCY })}
      ${secureRows("discovery_step", { read: ITS_AGENCY, add: ITS_AGENCY })}`);
    await db.query(BY_REASON);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function discoveries_by_reason(integer, text);
      ${openRows("discovery_step")} drop table discovery_step; ${openRows("discovery")} drop table discovery;`);
  }
}

/**
 * Counts of all agencies' discoveries, by reason and, without one, in all. The system context that it enters means something
 * only while it runs as the owner.
 */
const BY_REASON = `
  create function discoveries_by_reason(in_year integer, of_programme text)
    returns table (reason text, discoveries integer)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not ${MEMBERS_ONLY} then return; end if;
    perform set_config('app.system', 'on', true);
    return query
      select r.reason, count(distinct d.id)::integer
      from discovery d cross join unnest(d.reasons) r (reason)
      where extract(year from d.recorded_at at time zone 'Asia/Seoul') = in_year
        and (of_programme is null or d.programme_id = of_programme)
      group by grouping sets ((r.reason), ());
  end $$;`;
