import { insistOnBasis } from "../../../kit/no-basis";
import { saysWhy } from "../../../kit/no-statistics";
import type { Reader } from "../../../kit/operation";
import type { HealthCheckScheduleRow } from "./health-check-schedule.entity";

/** Keeps evidence of a look at schedules, a person each: the agency looks at its own record, and still says for what and on which basis. */
export function seeSchedules<Row extends Pick<HealthCheckScheduleRow, "residentId">>(
  { evidence, viewer }: Pick<Reader, "evidence" | "viewer">,
  schedules: Row[],
): Row[] {
  const allowed = saysWhy(viewer);
  for (const { residentId: subject } of schedules)
    insistOnBasis(evidence, { subject, field: "HealthCheckSchedule.dueOn", dataClass: "HEALTH" }, allowed);
  return schedules;
}
