import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const OWN_AGENCY = `${MEMBERS_ONLY} and agency_id = (select app_agency())`;
const SELF = "(select app_audience()) = 'self'";

/** A class of data that was opened of a person, however many records they have. */
const opened = (dataClass: string): string => `app_granted(person_seen(resident_id), ${dataClass})`;

const EVERY_PROGRAMME = ["WELFARE", "HEALTH", "SENSITIVE"].map((one) => opened(`'${one}'`)).join(" and ");

/**
 * Of which programmes an agency may know rests on the basis that it states, also where it works on them itself; people see
 * their own. The part that a programme has stands apart, because it takes three classes of data to know it.
 */
export class HideProgrammeCases20261122160000 implements MigrationInterface {
  name = "HideProgrammeCases20261122160000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table programme_role (
        programme_case_id text primary key references programme_case (id) on delete cascade,
        case_id text not null references case_record (id), resident_id text not null references resident (id),
        role text not null check (role in ('lead', 'supporting', 'notified')), valid_to date
      );
      insert into programme_role
        select p.id, p.case_id, c.resident_id, p.role, p.valid_to from programme_case p join case_record c on c.id = p.case_id;
      create unique index programme_role_one_lead_idx on programme_role (case_id) where role = 'lead' and valid_to is null;
      create index programme_role_resident_idx on programme_role (resident_id);
      ${secureRows("programme_role", { read: EVERY_PROGRAMME })}
      drop index programme_case_one_lead_idx;
      alter table programme_case drop column role;
      -- No more is asked of a row that is hidden than of one that is not there: the time would tell (P-29).
      alter policy programme_membership_read on programme_membership
        using (${OWN_AGENCY} and ${opened("'WELFARE'")} or app_granted(resident_id, data_class));
      alter policy programme_case_read on programme_case using (${MEMBERS_ONLY}
        or ${SELF} and exists (select from programme_membership m where m.programme_case_id = programme_case.id));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy programme_case_read on programme_case using (${MEMBERS_ONLY});
      alter policy programme_membership_read on programme_membership
        using (app_granted(resident_id, data_class) or ${OWN_AGENCY});
      alter table programme_case add column role text check (role in ('lead', 'supporting', 'notified'));
      update programme_case p set role = r.role from programme_role r where r.programme_case_id = p.id;
      update programme_case set role = 'notified' where role is null;
      alter table programme_case alter column role set not null;
      create unique index programme_case_one_lead_idx on programme_case (case_id) where role = 'lead' and valid_to is null;
      ${openRows("programme_role")} drop table programme_role;`);
  }
}
