import { byArguments, loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { AttendanceStatus } from "../attendance/attendance.entity";
import { EnrolmentRow } from "../enrolments/enrolment.entity";
import { mayEnrol } from "../enrolments/enrolment.policy";
import { MOST_ROWS } from "../imports/limits";

export type Period = { from: string; to: string };
/** An enrolment, and one session that the person is on the list of, if any. */
export type ListedEnrolment = EnrolmentRow & {
  sessionId: string | null;
  sessionDate: string | null;
  attendance: AttendanceStatus | null;
  attendanceVersion: number | null;
};

/** Of programmes in which the viewer enrols; of each, one row more than a file may have, which tells that there are more. */
export const rosterLoaders = ({ reading, viewer, today }: Reader) => ({
  roster: byArguments(({ from, to }: Period) =>
    loadMany(
      (programmes: string[]) =>
        reading.query<ListedEnrolment>(
          `with listed as (
             select ${reading.columns(EnrolmentRow)}, a."sessionId", a."sessionDate", a.attendance, a."attendanceVersion",
               row_number() over (partition by t.programme_id order by t.valid_from, t.id, a."sessionDate", a."sessionId") as place
             from ${reading.table(EnrolmentRow)} t left join lateral (
               select s.id as "sessionId", s.day as "sessionDate", a.status as attendance, a.version as "attendanceVersion"
               from attendance a join (
                 select s.id, s.service_at_location_id,
                   to_char(s.starts_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day from session s) s on s.id = a.session_id
               join service_at_location l on l.id = s.service_at_location_id
               where a.resident_id = t.resident_id and l.programme_id = t.programme_id and s.day between $2 and $3
                 and s.day::date >= t.valid_from and (t.valid_to is null or s.day::date <= t.valid_to)) a on true
             where t.programme_id = any($1) and t.valid_from <= $3::date and (t.valid_to is null or t.valid_to >= $2::date))
           select * from listed where place <= ${MOST_ROWS + 1} order by place`,
          [programmes.filter((programme) => mayEnrol(viewer, programme, today) === "allowed"), from, to],
        ),
      ({ programmeId }) => programmeId,
    ),
  ),
});
