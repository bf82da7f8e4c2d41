import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ProgrammeCaseRow } from "./programme-case.entity";
import type { ProgrammeMembershipRow } from "./programme-membership.entity";
import { ProgrammeRoleRow } from "./programme-role.entity";

export type ProgrammeCaseOfPerson = ProgrammeCaseRow & { of: string } & Pick<ProgrammeMembershipRow, "dataClass">;

export const programmeCaseLoaders = ({ reading }: Reader) => ({
  /** Row security leaves out those whose class was not opened of the person: they are read by one statement or by none. */
  programmeCasesOfPerson: loadMany(
    (people: string[]) =>
      reading.query<ProgrammeCaseOfPerson>(
        `select g.person as "of", m.data_class as "dataClass", ${reading.columns(ProgrammeCaseRow)}
         from records_of_people($1) g join programme_membership m on m.resident_id = g.record
         join ${reading.table(ProgrammeCaseRow)} t on t.id = m.programme_case_id
         order by t.valid_from desc, t.programme_code, t.id`,
        [people],
      ),
    ({ of }) => of,
  ),
  /** There where every class that a programme can tell was opened of the person. */
  programmeRole: loadOne(
    (ids: string[]) => reading.rows(ProgrammeRoleRow, "where t.programme_case_id = any($1)", [ids]),
    ({ programmeCaseId }) => programmeCaseId,
  ),
});
