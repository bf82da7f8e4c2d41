import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { insistOnHeadCounts } from "../attendance/insist-on-head-counts";
import { validOn } from "../../../kit/valid-on";
import { EnrolmentRuleRow } from "../eligibility/enrolment-rule.entity";
import type { Aims } from "../programmes/taking-part";
import { EnrolmentRow } from "./enrolment.entity";
import { seeEnrolments } from "./see-enrolments";

export type EnrolmentTally = {
  programmeId: string;
  households: number | null;
  persons: number | null;
  synthetic: boolean;
};

/** Besides one enrolment by its key, counts only. A programme without any enrolment on record has no tally: nobody counted, which is not zero. */
export const enrolmentLoaders = ({ reading, viewer, evidence, today }: Reader) => ({
  enrolment: loadOne(
    async (ids: string[]) =>
      seeEnrolments(
        { evidence, viewer, today },
        await reading.query<EnrolmentRow & Aims>(
          `select ${reading.columns(EnrolmentRow)}, p.sectors, p.purposes
           from ${reading.table(EnrolmentRow)} t join programme p on p.id = t.programme_id where t.id = any($1)`,
          [ids],
        ),
      ),
    (enrolment) => enrolment.id,
  ),
  enrolmentRule: loadOne(
    (programmes: string[]) => reading.rows(EnrolmentRuleRow, "where t.programme_id = any($1)", [programmes]),
    (rule) => rule.programmeId,
  ),
  enrolmentTally: byArguments((day: string) =>
    loadOne(
      async (programmes: string[]) => {
        insistOnHeadCounts(viewer);
        const current = `t.state = 'enrolled' and ${validOn("$2")}`;
        const ofUnit = (unit: string) =>
          `case when bool_or(t.unit = '${unit}') then count(*) filter (where t.unit = '${unit}' and ${current}) end`;
        return reading.query<EnrolmentTally>(
          `select t.programme_id as "programmeId", ${ofUnit("household")} as households, ${ofUnit("person")} as persons,
             coalesce(bool_or(t.synthetic) filter (where ${current}), false) as synthetic
           from ${reading.table(EnrolmentRow)} t where t.programme_id = any($1) group by t.programme_id`,
          [programmes, day],
        );
      },
      (tally) => tally.programmeId,
    ),
  ),
});
