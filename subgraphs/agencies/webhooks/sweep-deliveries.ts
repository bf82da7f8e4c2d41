import type { Chore } from "../../../kit/chores";
import { DAY } from "../../../kit/durations";
import { asHub } from "../../../kit/events/as-hub";

/** What was told is seen, and told again, for so long after the last attempt. */
const KEPT_FOR = 90 * DAY;

/** Forgets what became of old events at webhooks. What waits is kept, and the events are in the journal. */
export const sweepDeliveries: Chore = {
  name: "old webhook deliveries",
  run: (db, now) =>
    asHub(db, now, async (tx) => {
      const before = new Date(now.getTime() - KEPT_FOR);
      await tx.query("delete from webhook_delivery where state <> 'waiting' and next_at < $1", [before]);
    }),
};
