import { eventType } from "../../../events/catalogue";
import type { Listener } from "../../../kit/events/event";

/**
 * Writes down what members may be told, each under the next number without a gap: a reader who has one number has all
 * before it. One at a time, until commit; so the numbers commit in their order.
 */
export const keepJournal: Listener = async ({ id, source, type, subject, at, data }, { tx }) => {
  if (!eventType(type)?.members) return;
  await tx.query(
    `with next as (update event_journal_end set position = position + 1 returning position)
     insert into event_journal (position, id, source, type, subject, at, data)
     select position, $1, $2, $3, $4, $5, $6 from next`,
    [id, source, type, subject, at, data],
  );
};
