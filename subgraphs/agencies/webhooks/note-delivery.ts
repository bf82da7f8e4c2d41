import type { Statements } from "../../../kit/events/as-hub";
import type { Taken } from "./deliver";
import type { Posted } from "./post";
import { LONGEST_FAILING, waitAfter } from "./wait";

const GONE = 410;

/** What its agency must not be told waits for nothing; that it was there shows only where it was sent before. */
export const noteWithheld = async (tx: Statements, { id, eventId }: Taken): Promise<void> =>
  void (await tx.query("update webhook_delivery set state = 'withheld' where webhook_id = $1 and event_id = $2", [
    id,
    eventId,
  ]));

/** Notes what came of an attempt, when the next is, and what that says about the webhook. */
export async function noteDelivery(tx: Statements, taken: Taken, posted: Posted, now: Date): Promise<void> {
  const { id, eventId } = taken;
  const attempts = taken.attempts + 1;
  const isTaken = posted.status !== null && posted.status >= 200 && posted.status < 300;
  const wait = isTaken ? null : waitAfter(attempts);
  const state = isTaken ? "delivered" : wait === null ? "given_up" : "waiting";
  const failure = posted.status === null ? posted.failure : null;
  await tx.query(
    `update webhook_delivery set state = $3, attempts = $4, next_at = $5, last_tried_at = $8, last_status = $6,
       last_failure = $7
     where webhook_id = $1 and event_id = $2`,
    [id, eventId, state, attempts, new Date(now.getTime() + (wait ?? 0)), posted.status, failure, now],
  );
  if (isTaken) {
    await tx.query("update webhook set failing_since = null where id = $1 and failing_since is not null", [id]);
    return;
  }
  await tx.query(
    `update webhook set failing_since = coalesce(failing_since, $2),
       status = case when $3::text is null then status else 'disabled' end, disabled_because = coalesce($3, disabled_because)
     where id = $1 and status = 'active'`,
    [id, now, posted.status === GONE ? "gone" : null],
  );
  await tx.query(
    `update webhook set status = 'disabled', disabled_because = 'failing'
     where id = $1 and status = 'active' and failing_since <= $2`,
    [id, new Date(now.getTime() - LONGEST_FAILING)],
  );
}
