import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const OWN = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;

/**
 * Who is called for a health check, and when (만성질환 정기 점검). No value of a check stands here. To be called is itself
 * a fact about somebody's health: besides the agency that calls, it exists for whoever was opened HEALTH of the person.
 */
export class ScheduleHealthChecks20261123073600 implements MigrationInterface {
  name = "ScheduleHealthChecks20261123073600";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table health_check_schedule (
        id text primary key, programme_id text not null references programme (id),
        enrolment_id text not null references enrolment (id), resident_id text not null, agency_id text not null,
        every_weeks smallint not null check (every_weeks between 1 and 52), due_on date not null,
        outreach_asked_for date, state text not null check (state in ('active', 'ended')),
        version integer not null check (version > 0), created_at timestamptz not null
      );
      create unique index health_check_schedule_one_active on health_check_schedule (programme_id, resident_id)
        where state = 'active';
      create index health_check_schedule_due_idx on health_check_schedule (agency_id, due_on, id) where state = 'active';
      create index health_check_schedule_resident_idx on health_check_schedule (resident_id);
      ${secureRows("health_check_schedule", {
        read: `${OWN} or ${HUB} or resident_id in (select g from app_granted('HEALTH') g)`,
        add: OWN,
        change: `${OWN} or ${HUB}`,
      })}`);
    await db.query(ENROLMENT);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function enrolment_stands(text, date); drop function enrolment_standing(text, text, text, date);
      ${openRows("health_check_schedule")} drop table health_check_schedule;`);
  }
}

/**
 * By which enrolment somebody takes part in a programme on a day, alone or with the household; no row where by none. It
 * tells an id to whoever knows the person already. The system context that it enters means something only while it runs as
 * the owner.
 */
const ENROLMENT = `
  create function enrolment_standing(of_programme text, of_resident text, of_household text, on_day date)
    returns setof text language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not (${MEMBERS_ONLY} or ${HUB}) then return; end if;
    perform set_config('app.system', 'on', true);
    return query
      select e.id from enrolment e
      where e.programme_id = of_programme and e.state = 'enrolled'
        and (e.resident_id = of_resident or e.household_id = of_household)
        and e.valid_from <= on_day and (e.valid_to is null or e.valid_to > on_day)
      order by e.resident_id nulls last, e.id limit 1;
  end $$;
  create function enrolment_stands(enrolment text, on_day date) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not ${HUB} then return null; end if;
    perform set_config('app.system', 'on', true);
    return exists (select from enrolment e where e.id = enrolment and e.state = 'enrolled'
      and e.valid_from <= on_day and (e.valid_to is null or e.valid_to > on_day));
  end $$;`;
