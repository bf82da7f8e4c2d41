import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";
import { inForceOn } from "../agreements/in-force";

const DUTIES = [
  "housing_welfare_worker",
  "integrated_case_manager",
  "welfare_official",
  "visiting_manager",
  "control_operator",
  "counsellor",
  "data_analyst",
  "life_supporter",
];

const dutiesAre = (duties: readonly string[]): string => `
  alter table staff drop constraint staff_duty_check;
  alter table staff add constraint staff_duty_check check (duty in (${duties.map((duty) => `'${duty}'`).join(", ")}));`;

/** Who was trained for what, and what the rows ask about a caller's roles in a programme. */
export class RecordTrainings20261123050000 implements MigrationInterface {
  name = "RecordTrainings20261123050000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table agreement add column terminated_on date;
      create function app_today() returns date language sql stable parallel safe
        return (coalesce((app_viewer() ->> 'now')::timestamptz, now()) at time zone 'Asia/Seoul')::date;
      create function app_holds(programme text, wanted text[]) returns boolean language sql stable parallel safe
        return exists (select from agreement_role r join agreement g on g.id = r.agreement_id
          where r.agency_id = app_agency() and g.programme_id = programme and r.role = any(wanted)
            and ${inForceOn("app_today()")}
            and r.valid_from <= app_today() and (r.valid_to is null or r.valid_to > app_today()));

      ${dutiesAre([...DUTIES, "operating_staff"])}
      alter table training_event alter column initiative_id drop not null, add column programme_id text,
        add constraint training_event_belongs_somewhere check (initiative_id is not null or programme_id is not null);

      create table training_record (
        id text primary key, staff_id text not null references staff (id),
        training_event_id text not null references training_event (id),
        status text not null check (status in ('completed', 'withdrawn')),
        version integer not null check (version >= 1), at timestamptz not null,
        recorded_by_agency_id text not null references agency (id), recorded_by text,
        synthetic boolean not null, inferred boolean not null, fact_source_id text references fact_source (id),
        constraint training_record_once_a_version unique (staff_id, training_event_id, version)
      );
      create index training_record_event_idx on training_record (training_event_id, staff_id);
      ${secureRows("training_record", {
        read: MEMBERS_ONLY,
        add: `${MEMBERS_ONLY} and recorded_by_agency_id = (select app_agency())
          and not synthetic and not inferred and fact_source_id is null and (
            exists (select from staff s where s.id = staff_id and s.agency_id = (select app_agency()))
            or exists (select from training_event e
              where e.id = training_event_id and app_holds(e.programme_id, array['operation', 'staffing'])))`,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${openRows("training_record")} drop table training_record;
      alter table training_event no force row level security; alter table staff no force row level security;
      delete from training_event where initiative_id is null; delete from staff where duty = 'operating_staff';
      alter table training_event force row level security; alter table staff force row level security;
      alter table training_event drop column programme_id, alter column initiative_id set not null;
      ${dutiesAre(DUTIES)}
      drop function app_holds(text, text[]); drop function app_today();
      alter table agreement drop column terminated_on;`);
  }
}
