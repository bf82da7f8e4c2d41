import type { Chore } from "../chores";
import { DAY } from "../durations";
import { asHub } from "./as-hub";

/** What was told can be looked up in the outbox for so long, then in the journal alone. */
const TOLD_KEPT_FOR = 90 * DAY;

/** Longer than anybody who does not know whether it was taken keeps on telling. */
const HEARD_KEPT_FOR = 400 * DAY;

/** Forgets old events that everybody has. One that is due to somebody, a dead letter too, is kept until it is not. */
export const forgetEvents: Chore = {
  name: "old events",
  run: (db, now) =>
    asHub(db, now, async (tx) => {
      const before = (time: number): Date => new Date(now.getTime() - time);
      await tx.query(
        `delete from outbox o where o.relayed and o.at < $1
           and not exists (select from outbox_due d where d.position = o.position)`,
        [before(TOLD_KEPT_FOR)],
      );
      await tx.query("delete from inbox where heard_at < $1", [before(HEARD_KEPT_FOR)]);
    }),
};
