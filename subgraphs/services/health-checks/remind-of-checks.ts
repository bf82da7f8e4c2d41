import type { Chore } from "../../../kit/chores";
import { seoulDate } from "../../../kit/clock";
import { asHub } from "../../../kit/events/as-hub";
import { askNotices, type Concerned } from "../notices/ask-notice";

/** Who is called for a check tomorrow or today is told so, once for each day. */
export const remindOfChecks: Chore = {
  name: "health checks that are due",
  run: (db, now) =>
    asHub(db, now, async (tx) => {
      const due = await tx.query<Concerned>(
        `update health_check_schedule set reminded_for = due_on
         where state = 'active' and due_on between $1::date and $1::date + 1 and reminded_for is distinct from due_on
         returning id, resident_id as "residentId", null as "householdId", agency_id as "agencyId"`,
        [seoulDate(now)],
      );
      await askNotices({ tx, now }, "appointment_due", due);
    }),
};
