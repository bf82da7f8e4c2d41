import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { maySeeAttendance } from "./attendance.policy";
import { TrainingAttendanceRow } from "./training-attendance.entity";
import { TrainingEventRow } from "./training-event.entity";
import { TrainingRecordRow } from "./training-record.entity";
import { maySeeStaff } from "../staff/staff.policy";

type CityEmds = { cityCode: string; count: number };

export const trainingLoaders = ({ reading, viewer }: Reader) => ({
  trainingEvent: loadOne(
    (ids: string[]) => reading.rows(TrainingEventRow, "where t.id = any($1)", [ids]),
    (event) => event.id,
  ),
  attendanceOfTraining: loadMany(
    async (events: string[]) =>
      maySeeAttendance(viewer) === "allowed"
        ? reading.rows(TrainingAttendanceRow, "where t.training_event_id = any($1) order by t.role, t.emd_code", [
            events,
          ])
        : [],
    (attendance) => attendance.trainingEventId,
  ),
  trainingRecord: loadOne(
    async (ids: string[]) =>
      maySeeStaff(viewer) === "allowed" ? reading.rows(TrainingRecordRow, "where t.id = any($1)", [ids]) : [],
    (record) => record.id,
  ),
  trainingsOfStaff: loadMany(
    async (posts: string[]) =>
      maySeeStaff(viewer) === "allowed"
        ? reading.rows(
            TrainingRecordRow,
            `where t.staff_id = any($1) and not exists (select from training_record later
               where later.staff_id = t.staff_id and later.training_event_id = t.training_event_id
                 and later.version > t.version) order by t.at desc, t.id`,
            [posts],
          )
        : [],
    (record) => record.staffId,
  ),
  emdsOfCity: loadOne(
    (cities: string[]) =>
      reading.query<CityEmds>(
        `select t.parent_code as "cityCode", count(*) as count from area t
         where t.parent_code = any($1) and t.level = 'admin_dong' group by t.parent_code`,
        [cities],
      ),
    (city) => city.cityCode,
  ),
});
