import { eventType } from "../../../events/catalogue";
import type { Listener } from "../../../kit/events/event";

/**
 * Writes down what members may be told, each under the next number without a gap: a reader who has one number has all
 * before it. One at a time, until commit; so the numbers commit in their order.
 */
export const keepJournal: Listener = async ({ id, source, type, subject, at, data }, { tx }) => {
  if (!eventType(type)?.members) return;
  await tx.query("select pg_advisory_xact_lock(hashtext('tteurak-event-journal'))");
  await tx.query(
    `insert into event_journal (position, id, source, type, subject, at, data)
     select coalesce(max(position), 0) + 1, $1, $2, $3, $4, $5, $6 from event_journal`,
    [id, source, type, subject, at, data],
  );
};
