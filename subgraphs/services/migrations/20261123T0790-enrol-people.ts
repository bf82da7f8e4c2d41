import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const ENROLS = `${MEMBERS_ONLY} and app_enrols(programme_id)`;
const CONFIGURES = `${MEMBERS_ONLY} and app_configures(programme_id)`;
// More places let in who waits for one.
const MOVES = `${ENROLS} or ${CONFIGURES}`;

/** Who may take part in a programme is data of it; an enrolment is applied for, waits its turn and ends. */
export class EnrolPeople20261123079000 implements MigrationInterface {
  name = "EnrolPeople20261123079000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table enrolment_rule (
        programme_id text primary key references programme (id), unit text not null check (unit in ('person', 'household')),
        capacity integer check (capacity > 0), tenants_of text, sigungu_code text check (sigungu_code ~ '^[0-9]{10}$'),
        version integer not null check (version > 0)
      );
      -- Whoever has the role for it, wherever it holds: people are enrolled in a programme, not at a place.
      create function app_enrols(of_programme text) returns boolean language sql stable parallel safe
        return exists (
          select from jsonb_to_recordset(app_viewer() -> 'roles') as held (programme text, role text, until date)
          where held.programme = of_programme and held.role = any(array['operation', 'outreach', 'health_service'])
            and (held.until is null or app_today() < held.until));
      ${secureRows("enrolment_rule", { read: "true", add: CONFIGURES, change: CONFIGURES })}

      alter table enrolment add version integer not null default 1 check (version > 0),
        add applied_at timestamptz,
        add rejected_because text check (rejected_because in ('not_eligible_area', 'not_eligible_tenancy')),
        add constraint enrolment_rejected_for_a_reason check ((state = 'rejected') = (rejected_because is not null));
      alter table enrolment alter version drop default;
      drop index enrolment_one_person_idx; drop index enrolment_one_household_idx;
      create unique index enrolment_one_person_idx on enrolment (programme_id, resident_id)
        where valid_to is null and state in ('applied', 'waitlisted', 'enrolled');
      create unique index enrolment_one_household_idx on enrolment (programme_id, household_id)
        where valid_to is null and state in ('applied', 'waitlisted', 'enrolled');
      create index enrolment_waiting_idx on enrolment (programme_id, applied_at, id) where state = 'waitlisted';
      alter policy enrolment_add on enrolment with check (controller_agency_id = (select app_agency()) and ${ENROLS});
      alter policy enrolment_change on enrolment using (${MOVES}) with check (${MOVES});
      ${PLACES}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy enrolment_change on enrolment using (false) with check (false);
      alter policy enrolment_add on enrolment with check (false);
      drop function settle_enrolment(text, text, date); drop function take_enrolment_place(text, date);
      drop index enrolment_waiting_idx; drop index enrolment_one_household_idx; drop index enrolment_one_person_idx;
      create unique index enrolment_one_person_idx on enrolment (programme_id, resident_id)
        where valid_to is null and state = 'enrolled';
      create unique index enrolment_one_household_idx on enrolment (programme_id, household_id)
        where valid_to is null and state = 'enrolled';
      alter table enrolment drop constraint enrolment_rejected_for_a_reason, drop rejected_because, drop applied_at, drop version;
      ${openRows("enrolment_rule")}
      drop function app_enrols(text); drop table enrolment_rule;`);
  }
}

/**
 * Whoever takes a place of a programme waits for whoever does, so that the last one is taken once; and who was found eligible
 * takes one, on behalf of the hub. The system context that they enter means something only while they run as the owner.
 */
const PLACES = `
  create function take_enrolment_place(of_programme text, on_day date) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not (${MEMBERS_ONLY} or ${HUB}) then raise insufficient_privilege; end if;
    perform set_config('app.system', 'on', true);
    perform pg_advisory_xact_lock(hashtextextended('enrolment ' || of_programme, 0));
    return case when coalesce(
      (select r.capacity from enrolment_rule r where r.programme_id = of_programme)
        > (select count(*) from enrolment e where e.programme_id = of_programme and e.state = 'enrolled'
            and (e.valid_to is null or e.valid_to > on_day)), true) then 'enrolled' else 'waitlisted' end;
  end $$;
  create function settle_enrolment(enrolment_id text, because text, on_day date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    asked text;
  begin
    if not ${HUB} then raise insufficient_privilege; end if;
    perform set_config('app.system', 'on', true);
    select programme_id into asked from enrolment where id = enrolment_id and state = 'applied' for update;
    -- It was withdrawn meanwhile.
    if asked is null then return; end if;
    update enrolment set version = version + 1, valid_from = on_day, rejected_because = because,
      state = case when because is null then take_enrolment_place(asked, on_day) else 'rejected' end,
      valid_to = case when because is not null then on_day end
    where id = enrolment_id;
  end $$;`;
