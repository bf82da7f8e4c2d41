import { seoulDate } from "../../../kit/clock";
import { validOn } from "../../../kit/valid-on";
import type { Statements } from "../../../kit/events/as-hub";
import { inForceOn } from "../agreements/in-force";
import type { Held } from "./told-to";

/** The condition that the agency of a row `w` takes part today, a parameter such as `$1`, and is suspended nowhere. */
export const isMemberOn = (day: string): string =>
  `exists (select from membership t where t.agency_id = w.agency_id and t.status = 'active' and ${validOn(day)})
   and not exists (select from membership t where t.agency_id = w.agency_id and t.status = 'suspended' and ${validOn(day)})`;

/**
 * Writes down which events each webhook waits for, up to the end of the journal: those that happened since it was
 * registered. Several processes may: each takes webhooks that no other has.
 */
export const makeDeliveries = (tx: Statements, now: Date): Promise<unknown> =>
  tx.query(
    `with due as (
       select w.id, w.agency_id, w.types, w.created_at, w.position as first, j.last
       from webhook w, (select coalesce(max(position), 0) as last from event_journal) j
       where w.status = 'active' and w.position < j.last and ${isMemberOn("$2")}
       for update of w skip locked
     ), made as (
       insert into webhook_delivery (webhook_id, event_id, agency_id, position, type, state, attempts, next_at)
       select due.id, e.id, due.agency_id, e.position, e.type, 'waiting', 0, $1
       from due join event_journal e on e.position > due.first and e.position <= due.last
       where e.type = any(due.types) and e.at >= due.created_at
       on conflict do nothing
     )
     update webhook w set position = due.last from due where due.id = w.id`,
    [now, seoulDate(now)],
  );

/** The roles that the agency of a webhook holds now; null where nothing may be sent there any more. */
export async function heldNow(tx: Statements, webhookId: string, now: Date): Promise<Held[] | null> {
  const [webhook] = await tx.query<{ roles: Held[] }>(
    `select coalesce((
       select jsonb_agg(jsonb_build_object('programmeId', g.programme_id, 'role', t.role,
         'scope', t.scope_complex_ids || t.scope_space_ids))
       from agreement_role t join agreement g on g.id = t.agreement_id
       where t.agency_id = w.agency_id and ${validOn("$2")} and ${inForceOn("$2")}), '[]') as roles
     from webhook w where w.id = $1 and w.status = 'active' and ${isMemberOn("$2")}`,
    [webhookId, seoulDate(now)],
  );
  return webhook?.roles ?? null;
}
