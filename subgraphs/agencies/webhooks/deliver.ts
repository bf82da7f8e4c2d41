import type { DataSource } from "typeorm";
import type { Clock } from "../../../kit/clock";
import { seoulDate } from "../../../kit/clock";
import { MINUTE } from "../../../kit/durations";
import { asHub } from "../../../kit/events/as-hub";
import type { EventData } from "../../../kit/events/event";
import type { Secrets } from "../../../kit/secrets";
import { heldNow, isMemberOn, makeDeliveries } from "./make-deliveries";
import { noteDelivery, noteWithheld } from "./note-delivery";
import { post, type Reach } from "./post";
import { signed } from "./sign";
import { toldTo } from "./told-to";
import { secretPlace, type WebhookRow } from "./webhook.entity";

/** Of one webhook in one go, of all webhooks of an agency, and of all: whoever is slow leaves room for the others. */
const OF_ONE = 5;
const OF_ONE_AGENCY = 10;
const AT_ONCE = 20;

/** Longer than sending takes; who took a delivery and died leaves it to another then. */
const LEASE = MINUTE;

export type Taken = Pick<WebhookRow, "id" | "agencyId" | "url" | "secret" | "formerSecret" | "formerUntil"> & {
  eventId: string;
  source: string;
  type: string;
  subject: string;
  at: Date;
  data: EventData;
  attempts: number;
};

export type Parts = { db: DataSource; secrets: Secrets; clock: Clock; reach: Reach };

/** Sends what is due, and says how many. */
export async function deliver(parts: Parts): Promise<number> {
  const taken = await takeDue(parts, []);
  await Promise.all(taken.map((one) => send(parts, one)));
  return taken.length;
}

/** What is to be sent now beside what is underway; nothing of a webhook of which something is. */
export async function takeDue(
  { db, clock }: Pick<Parts, "db" | "clock">,
  underway: readonly Taken[],
): Promise<Taken[]> {
  const room = AT_ONCE - underway.length;
  if (room <= 0) return [];
  const now = clock();
  const [busy, ofAgencies] = [underway.map(({ id }) => id), underway.map(({ agencyId }) => agencyId)];
  return asHub(db, now, async (tx) => {
    await makeDeliveries(tx, now);
    const leased = new Date(now.getTime() + LEASE);
    return tx.query<Taken>(TAKE, [now, seoulDate(now), leased, busy, ofAgencies, room]);
  });
}

// What happened to one subject is told in its order: a later event waits until the former is taken or given up.
// Agencies take turns, what waits longest first; whoever took nothing the last time is tried with one, after the others.
const TAKE = `
  with candidate as (
    select w.agency_id, w.failing_since, d.* from webhook w
    cross join lateral (
      select d.webhook_id, d.event_id, d.next_at from webhook_delivery d join event_journal e on e.id = d.event_id
      where d.webhook_id = w.id and d.state = 'waiting' and d.next_at <= $1 and not exists (
        select from webhook_delivery former join event_journal f on f.id = former.event_id
        where former.webhook_id = w.id and former.state = 'waiting' and former.position < d.position
          and f.subject = e.subject)
      order by d.position limit case when w.failing_since is null then ${OF_ONE} else 1 end
      for update of d skip locked) d
    where w.status = 'active' and w.id <> all($4) and ${isMemberOn("$2")}
  ), turn as (
    select c.*, row_number() over (partition by agency_id order by failing_since is not null, next_at, event_id)
      + (select count(*) from unnest($5::text[]) underway where underway = agency_id) as turn from candidate c
  ), due as (
    select webhook_id, event_id from turn where turn <= ${OF_ONE_AGENCY}
    order by turn, failing_since is not null, next_at limit $6
  ), taken as (
    update webhook_delivery d set next_at = $3 from due
    where d.webhook_id = due.webhook_id and d.event_id = due.event_id returning d.*
  )
  select w.id, w.agency_id as "agencyId", w.url, w.secret, w.former_secret as "formerSecret",
    w.former_until as "formerUntil", taken.attempts, e.id as "eventId", e.source, e.type, e.subject, e.at, e.data
  from taken join webhook w on w.id = taken.webhook_id join event_journal e on e.id = taken.event_id
  order by e.position`;

/** Between sending and noting it may be sent again, under the same id. */
export async function send({ db, secrets, clock, reach }: Parts, taken: Taken): Promise<void> {
  const { id, agencyId, url, eventId } = taken;
  // Looked up at the last moment: who was suspended since, or holds a role no longer, is told nothing.
  const roles = await asHub(db, clock(), (tx) => heldNow(tx, id, clock()));
  if (!roles) return;
  const event = { ...taken, id: eventId, at: taken.at.toISOString() };
  const told = toldTo(event, { agencyId, roles }, secrets.recordsOf);
  if (!told) return asHub(db, clock(), (tx) => noteWithheld(tx, taken));
  const { source, type, subject, at, data } = told;
  const body = JSON.stringify({
    specversion: "1.0",
    id: eventId,
    source: `/${source}`,
    type,
    subject,
    time: at,
    datacontenttype: "application/json",
    data,
  });
  const former = taken.formerUntil && taken.formerUntil > clock() ? taken.formerSecret : null;
  const valid = [taken.secret, ...(former ? [former] : [])].map((one) => secrets.partners.open(one, secretPlace(id)));
  const posted = await post(url, signed(valid, eventId, clock(), body), body, reach);
  await asHub(db, clock(), (tx) => noteDelivery(tx, taken, posted, clock()));
}
