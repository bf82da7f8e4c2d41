import type { DataSource } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import type { Clock } from "../../../kit/clock";
import { MINUTE } from "../../../kit/durations";
import { asHub, type Statements } from "../../../kit/events/as-hub";
import type { Secrets } from "../../../kit/secrets";
import { openPhone } from "../people/seal-person";
import { type NoticeChannel, type Reached, type Way, waysTo } from "./channels";
import { noteDropped, noteToCall, noteTold, type Tried } from "./note-attempt";
import type { NoticeRow } from "./notice.entity";
import { openNoticeAddress } from "./seal-address";
import { isTooLate, textOf } from "./templates";
import { isQuiet } from "./times";
import type { Receipt, Transport } from "./transport";

const AT_ONCE = 20;
/** Longer than sending takes; who took a notice and died leaves it to another then. */
const LEASE = 2 * MINUTE;

export type Taken = Pick<NoticeRow, "id" | "template" | "state" | "channel" | "createdAt" | "version"> & {
  desk: string | null;
  /** What was tried before, the first at the top. */
  tried: Tried[];
};

export type Parts = { db: DataSource; secrets: Pick<Secrets, "cipher">; clock: Clock; transport: Transport };

/** Tells people what is due, or asks what became of it; says how many notices that were. */
export async function sendNotices(parts: Parts): Promise<number> {
  const taken = await takeDue(parts);
  const ended = await Promise.allSettled(taken.map((one) => seeTo(parts, one)));
  // Where one fails, the others are over as well before that is told.
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return taken.length;
}

const takeDue = ({ db, clock }: Parts): Promise<Taken[]> => {
  const now = clock();
  const leased = new Date(now.getTime() + LEASE);
  return asHub(db, now, (tx) => tx.query<Taken>(TAKE, [now, isQuiet(now), leased, AT_ONCE]));
};

// What was sent already is followed at night as well: that wakes nobody.
const TAKE = `
  with due as (
    select id from notice where next_at <= $1 and (urgent or state = 'sent' or not $2)
    order by urgent desc, next_at limit $4 for update skip locked
  ), taken as (update notice n set next_at = $3 from due where n.id = due.id returning n.*)
  select t.id, t.template, t.state, t.channel, t.created_at as "createdAt", t.version, (
    select phone from notice_desk d where d.agency_id = t.agency_id order by set_at desc nulls last, id limit 1) as desk, coalesce((
    select json_agg(json_build_object('number', a.number, 'channel', a.channel, 'outcome', a.outcome, 'at', a.at)
      order by a.number) from notice_attempt a where a.notice_id = t.id), '[]') as tried
  from taken t`;

/** Addresses are opened here, at the last moment, and handed to the carrier alone. */
async function seeTo(parts: Parts, taken: Taken): Promise<void> {
  const { db, clock, transport, secrets } = parts;
  const note = async (write: (tx: Statements) => Promise<unknown>) => void (await asHub(db, clock(), write));
  const sent = taken.tried.at(-1);
  if (taken.state === "sent" && sent) {
    const receipt = await answered(() => transport.ask(keyOf(taken, sent.channel)));
    return note((tx) => noteTold(tx, taken, { ...sent, ...receipt }, clock()));
  }
  const reached = await asHub(db, clock(), (tx) => reachOf(tx, secrets.cipher, taken.id));
  if (!reached || isTooLate(taken.template, taken.createdAt, clock()))
    return note((tx) => noteDropped(tx, taken, clock()));
  const way = nextWay(taken, waysTo(reached));
  if (!way) return note((tx) => noteToCall(tx, taken));
  const number = (sent?.number ?? 0) + 1;
  const text = textOf(taken.template, taken.desk);
  const receipt = await answered(() => transport.deliver({ ...way, text, key: keyOf(taken, way.channel) }));
  await note((tx) => noteTold(tx, taken, { number, channel: way.channel, at: null, ...receipt }, clock()));
}

/** The same for every try on one way: who carried it and could not say so in time sends it no second time. */
const keyOf = ({ id }: Taken, channel: NoticeChannel): string => `${id}-${channel}`;

/** The way that it is on already, which may be tried again; else the first that was not tried yet. */
function nextWay({ channel, tried }: Taken, ways: readonly Way[]): Way | undefined {
  return (
    ways.find((way) => way.channel === channel) ?? ways.find((way) => !tried.some((one) => one.channel === way.channel))
  );
}

const answered = (ask: () => Promise<Receipt>): Promise<Receipt> =>
  ask().catch((error: Error) => ({ outcome: "failed", code: error.name }));

type Sealed = {
  residentId: string;
  phone: Buffer | null;
  channel: NoticeChannel | "telephone" | null;
  chosenBy: string | null;
  address: Buffer | null;
};

async function reachOf(tx: Statements, cipher: Cipher, noticeId: string): Promise<Reached | null> {
  const [sealed] = await tx.query<Sealed>(
    'select resident_id as "residentId", phone, channel, chosen_by as "chosenBy", address from reach_of_notice($1)',
    [noticeId],
  );
  if (!sealed) return null;
  const { residentId, phone, channel, chosenBy, address } = sealed;
  return {
    phone: phone && readable(() => openPhone(cipher, { residentId, phone })),
    chosen:
      channel === null || chosenBy === null
        ? null
        : { channel, address: address && readable(() => openNoticeAddress(cipher, { residentId: chosenBy, address })) },
  };
}

/** An address that does not open is none: the next way is taken, and at last somebody calls. */
function readable(open: () => string): string | null {
  try {
    return open();
  } catch {
    return null;
  }
}
