import type { AccessPass } from "../../../kit/access-pass";
import { loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { IS_FOR_HEALTH } from "../programmes/taking-part";
import { EnrolmentRow } from "./enrolment.entity";

export type EnrolmentOf = EnrolmentRow & { subject: string };

/** The enrolments of people that were opened to this operation; a programme for health is left out without HEALTH. */
export const personEnrolmentLoaders = ({ reading }: Reader) => ({
  enrolmentsOfPerson: loadMany(
    (keys: string[]) => {
      const table = reading.table(EnrolmentRow);
      const wanted = keys.map((key) => JSON.parse(key) as ReturnType<typeof asked>);
      return reading.query<EnrolmentOf & { subject: string }>(
        `with w as (
           select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) as w(subject, resident, household, health))
         select t.subject, ${reading.columns(EnrolmentRow)}
         from (
           select w.subject, w.health, e.* from w join ${table} e on e.resident_id = w.resident
           union all
           select w.subject, w.health, e.* from w join ${table} e on e.household_id = w.household
             and e.resident_id is distinct from w.resident) t
         join programme p on p.id = t.programme_id
         where t.health or not ${IS_FOR_HEALTH} order by t.valid_from desc, t.id`,
        [
          keys,
          wanted.map(({ resident }) => resident),
          wanted.map(({ household }) => household),
          wanted.map(({ health }) => health),
        ],
      );
    },
    ({ subject }) => subject,
  ),
});

const asked = ({ subject, household, classes }: AccessPass) => ({
  resident: subject,
  household,
  health: classes.includes("HEALTH"),
});

/** What a pass opens, as the key of the loader. */
export const keyOf = (pass: AccessPass): string => JSON.stringify(asked(pass));
