import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { HealthCheckScheduleRow } from "./health-check-schedule.entity";
import { seeSchedules } from "./see-schedules";

/** Whose they are the rows say (row security): the agency that calls, and whoever was opened HEALTH of the person. */
export const healthCheckLoaders = ({ reading, evidence, viewer }: Reader) => ({
  healthCheckSchedule: loadOne(
    async (ids: string[]) =>
      seeSchedules({ evidence, viewer }, await reading.rows(HealthCheckScheduleRow, "where t.id = any($1)", [ids])),
    ({ id }) => id,
  ),
  healthCheckSchedulesOfPerson: loadMany(
    (residents: string[]) =>
      reading.rows(HealthCheckScheduleRow, "where t.resident_id = any($1) order by t.resident_id, t.created_at desc", [
        residents,
      ]),
    ({ residentId }) => residentId,
  ),
});
