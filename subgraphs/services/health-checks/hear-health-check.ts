import type { Listener } from "../../../kit/events/event";
import { nextDueOn } from "./missed-checks";

type Schedule = { id: string; everyWeeks: number };

/** A check took place: the next one is due so many weeks after it. What was found is not told, and not kept here. */
export const hearHealthCheck: Listener = async ({ data: { residentId, programmeId, checkedOn } }, { tx }) => {
  if (typeof checkedOn !== "string") throw new Error("HealthCheckRecorded says no day");
  const [schedule]: Schedule[] = await tx.query(
    `select id, every_weeks as "everyWeeks" from health_check_schedule
     where programme_id = $1 and resident_id = $2 and state = 'active' for update`,
    [programmeId, residentId],
  );
  if (!schedule) return;
  await tx.query(
    `update health_check_schedule set due_on = $2, version = version + 1 where id = $1 and due_on < $2::date`,
    [schedule.id, nextDueOn(checkedOn, schedule.everyWeeks)],
  );
};
