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
 * Writes down which events each webhook waits for, up to the end of the journal. A new webhook begins with what was
 * written after it was registered. Several processes may: each takes webhooks that no other has.
 */
export const makeDeliveries = (tx: Statements, now: Date): Promise<unknown> =>
  tx.query(
    `with due as (
       select w.id, w.agency_id, w.types, j.last,
         coalesce(w.position, (select max(position) from event_journal where at < w.created_at), 0) as first
       from webhook w, (select coalesce(max(position), 0) as last from event_journal) j
       where w.status = 'active' and (w.position is null or w.position < j.last) and ${isMemberOn("$2")}
       for update of w skip locked
     ), made as (
       insert into webhook_delivery (webhook_id, event_id, agency_id, state, attempts, next_at)
       select due.id, e.id, due.agency_id, 'waiting', 0, $1
       from due join event_journal e on e.position > due.first and e.position <= due.last and e.type = any(due.types)
       on conflict do nothing
     )
     update webhook w set position = due.last from due where due.id = w.id`,
    [now, seoulDate(now)],
  );

/** The roles that an agency holds today. */
export const heldToday = (tx: Statements, agencyId: string, now: Date): Promise<Held[]> =>
  tx.query<Held>(
    `select g.programme_id as "programmeId", t.role from agreement_role t join agreement g on g.id = t.agreement_id
     where t.agency_id = $1 and ${validOn("$2")} and ${inForceOn("$2")}`,
    [agencyId, seoulDate(now)],
  );
