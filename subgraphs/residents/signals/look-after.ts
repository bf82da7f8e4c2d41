import type { EntityManager } from "typeorm";
import { HUB } from "../../../kit/caller-context";
import { DAY, HOUR } from "../../../kit/durations";
import type { HubEvent } from "../../../kit/events/event";
import { emit } from "../../../kit/events/outbox";
import { recordLooks } from "../../../kit/evidence/write-looks";
import { newId } from "../../../kit/id";
import type { OutreachKind, OutreachState, SignalSource } from "./outreach.entity";

type Rule = { source: SignalSource; urgent: boolean; within: number };

/** How soon somebody of the city goes there: defaults of this hub. */
const RULES: Readonly<Record<OutreachKind, Rule>> = {
  welfare_emergency: { source: "laundry", urgent: true, within: HOUR },
  welfare_no_answer: { source: "laundry", urgent: false, within: DAY },
  health_checks_missed: { source: "health_check", urgent: false, within: 3 * DAY },
  rent_arrears: { source: "arrears", urgent: false, within: 7 * DAY },
  management_fee_arrears: { source: "arrears", urgent: false, within: 7 * DAY },
};
const SIGNAL_LASTS = 30 * DAY;

export const isKind = (word: unknown): word is OutreachKind => typeof word === "string" && Object.hasOwn(RULES, word);

type Place = { agencyId: string | null; areaCode: string };
type Ask = { residentId: string; kind: OutreachKind; programmeId: string | null; place: Place & { agencyId: string } };

type Worry = { residentId: string; kind: OutreachKind; programmeId: string | null; areaCode: string | null };

/**
 * There is reason to worry about somebody: a sign of crisis, one for a person from whatever it was heard, and a task to the
 * outreach of the city where the person lives. A person who is not known any more needs none.
 */
export async function lookAfter(
  event: HubEvent,
  { tx, now }: { tx: EntityManager; now: Date },
  { residentId, kind, programmeId, areaCode }: Worry,
): Promise<void> {
  const [place]: Place[] = await tx.query(
    'select agency_id as "agencyId", area_code as "areaCode" from outreach_place($1, $2)',
    [residentId, areaCode],
  );
  if (!place) return;
  // Left in the dead letters, where somebody sees it: a sign of crisis that reaches no city must not be forgotten.
  if (place.agencyId === null) throw new Error("No city looks after this area");
  const ask: Ask = { residentId, kind, programmeId, place: { ...place, agencyId: place.agencyId } };
  const signalId = await raiseSignal(tx, now, ask);
  await askCity(tx, now, ask, signalId);
  await tx.query(...recordLooks([createdBy(event, residentId)], callerOf(event), now));
}

async function raiseSignal(
  tx: EntityManager,
  now: Date,
  { residentId, kind, programmeId, place }: Ask,
): Promise<string> {
  const { source, urgent } = RULES[kind];
  await tx.query(
    "update crisis_signal set state = 'expired' where resident_id = $1 and state = 'open' and expires_at <= $2",
    [residentId, now],
  );
  const [signal]: { id: string }[] = await tx.query(
    `insert into crisis_signal as s (id, resident_id, agency_id, area_code, kinds, sources, urgent, state, raised_at, expires_at)
     values ($1, $2, $3, $4, array[$5], array[$6], $7, 'open', $8, $9)
     on conflict (resident_id) where state = 'open' do update set
       kinds = s.kinds || array(select k from unnest(excluded.kinds) k where k <> all (s.kinds)),
       sources = s.sources || array(select k from unnest(excluded.sources) k where k <> all (s.sources)),
       urgent = s.urgent or excluded.urgent, expires_at = greatest(s.expires_at, excluded.expires_at)
     returning id`,
    [
      ...[newId("sig"), residentId, place.agencyId, place.areaCode, kind, source, urgent, now],
      new Date(now.getTime() + SIGNAL_LASTS),
    ],
  );
  if (!signal) throw new Error("the sign of crisis was not kept");
  const data = { programmeId, source, state: "open" };
  await emit({ tx, now }, { type: "CrisisSignalRaised", subject: signal.id, data });
  return signal.id;
}

async function askCity(
  tx: EntityManager,
  now: Date,
  { residentId, kind, programmeId, place }: Ask,
  signalId: string,
): Promise<void> {
  const { source, urgent, within } = RULES[kind];
  // A task that waits or is worked on becomes more urgent; its version tells whoever has read it.
  const [task]: { id: string; state: OutreachState }[] = await tx.query(
    `insert into outreach_task as t (id, signal_id, resident_id, agency_id, area_code, programme_id, source, urgent, opened_at,
       due_at, state, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', 1)
     on conflict (signal_id) where state in ('open', 'taken') do update set
       urgent = t.urgent or excluded.urgent, due_at = least(t.due_at, excluded.due_at), version = t.version + 1
     returning id, state`,
    [
      ...[newId("out"), signalId, residentId, place.agencyId, place.areaCode, programmeId, source, urgent, now],
      new Date(now.getTime() + within),
    ],
  );
  if (!task) throw new Error("the task was not kept");
  await emit(
    { tx, now },
    { type: "OutreachTaskChanged", subject: task.id, data: { programmeId, source, state: task.state } },
  );
}

const createdBy = ({ type }: HubEvent, subject: string) =>
  ({
    subject,
    action: "create",
    fields: [`Event.${type}`],
    classes: ["WELFARE"],
    result: "allowed",
    refusal: null,
  }) as const;

/** The hub acts on its own behalf here, in answer to the event. */
const callerOf = ({ id }: HubEvent) => ({ viewer: HUB, origin: { requestId: id, address: "127.0.0.1" } });
