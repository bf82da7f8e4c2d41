import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { HealthCheckScheduleRow } from "./health-check-schedule.entity";
import { programmesLookedAfter } from "./health-check-schedule.policy";
import { seeSchedules } from "./see-schedules";

/** Whom the caller's agency was to check before today and did not, the longest overdue first. */
export async function findOverdueHealthChecks(
  reader: Reader,
  programmeId: string,
  wish: PageWish,
): Promise<Page<HealthCheckScheduleRow>> {
  const { reading, viewer, today } = reader;
  const page = await findPage<HealthCheckScheduleRow>(
    reader,
    {
      name: "overdueHealthChecks",
      select: reading.columns(HealthCheckScheduleRow),
      from: `${reading.table(HealthCheckScheduleRow)} t`,
      parent: null,
      where: ["t.agency_id = $1", "t.programme_id = $2", "$2 = any($3::text[])", "t.state = 'active'", "t.due_on < $4"],
      parameters: [viewer.agency ?? "", programmeId, programmesLookedAfter(viewer, today), today],
      order: ["t.due_on", "t.id"],
    },
    wish,
  );
  seeSchedules(
    reader,
    page.rows.map(({ row }) => row),
  );
  return page;
}
