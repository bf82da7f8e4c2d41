import { actingAgency } from "../../../kit/acting-agency";
import { Invalid, Unauthenticated } from "../../../kit/errors";
import type { HubEvent } from "../../../kit/events/event";
import type { Reader } from "../../../kit/operation";
import { TOLD_TYPES, toldTo } from "../webhooks/told-to";
import { mayBeToldOfEvents, mayWatchJournal } from "./event.policy";

export type FindEvents = { types?: string[] | null; after?: string | null; first: number };

/** As the graph names it (CloudEvents 1.0). */
export type ToldEvent = Omit<HubEvent, "at"> & { time: string; cursor: string };

export type EventPage = { events: ToldEvent[]; hasNext: boolean; continued: boolean; endCursor: string };

const LONGEST_PAGE = 200;

type Found = Omit<HubEvent, "at"> & { at: Date; position: string };

/**
 * What happened after a cursor, in the order of the journal, as the caller's agency may be told of it. A page ends where it
 * was looked up to: what is for others is passed over once and for all.
 */
export async function findEvents(reader: Reader, { types, after, first }: FindEvents): Promise<EventPage> {
  const { reading, viewer, secrets } = reader;
  const agencyId = actingAgency(viewer);
  if (mayBeToldOfEvents(viewer) !== "allowed") throw membersOnly();
  if (first < 1 || first > LONGEST_PAGE) throw pageSizeInvalid();
  if (types?.some((type) => !TOLD_TYPES.includes(type))) throw typesInvalid();
  const cursorAt = cursorsOf(reader, agencyId);
  const from = after ? cursorAt.open(after) : "0";
  const programmes = viewer.roles.map(({ programme }) => programme);
  const places = viewer.roles.flatMap(({ scope }) => scope);
  const found = await reading.query<Found>(
    `select t.position::text, t.id, t.source, t.type, t.subject, t.at, t.data from event_journal t
     where t.position > $1 and t.type = any($2) and (t.programme_id = any($3) or t.agency_id = $4 or t.place_ids && $5)
     order by t.position limit $6`,
    [from, types ?? TOLD_TYPES, programmes, agencyId, places, first + 1],
  );
  const roles = viewer.roles.map(({ programme, role, scope }) => ({ programmeId: programme, role, scope }));
  const page = found.slice(0, first);
  const events = page.flatMap(({ position, at, ...event }) => {
    const told = toldTo({ ...event, at: at.toISOString() }, { agencyId, roles }, secrets.recordsOf);
    if (!told) return [];
    const { at: time, ...others } = told;
    return [{ ...others, time, cursor: cursorAt.seal(position) }];
  });
  const hasNext = found.length > first;
  const last = hasNext ? page.at(-1)?.position : await endOfJournal(reader);
  return { events, hasNext, continued: !!after, endCursor: cursorAt.seal(last ?? from) };
}

/** After it comes what has not happened yet. */
export async function latestCursor(reader: Reader): Promise<string> {
  return cursorsOf(reader, actingAgency(reader.viewer)).seal(await endOfJournal(reader));
}

/** The number of the last event; null for anybody but a gateway. */
export const watchJournal = async (reader: Reader): Promise<string | null> =>
  mayWatchJournal(reader.viewer) === "allowed" ? endOfJournal(reader) : null;

async function endOfJournal({ reading }: Reader): Promise<string> {
  const [end] = await reading.query<{ position: string }>("select position::text from event_journal_end", []);
  return end?.position ?? "0";
}

/** A place in the journal, for one agency alone. Whoever asks for other types goes on at the same place. */
const cursorsOf = ({ cursors }: Reader, agencyId: string) => {
  const scope = JSON.stringify(["events", agencyId]);
  return {
    seal: (position: string) => cursors.seal([position], scope),
    open: (cursor: string) => cursors.open(cursor, scope)[0] ?? "0",
  };
};

const membersOnly = () =>
  new Unauthenticated(
    "Events are told to member agencies. Sign in with your agency's credential.",
    "이벤트는 참여 기관에만 제공됩니다. 기관 인증 정보로 접속하십시오.",
  );

const pageSizeInvalid = () =>
  new Invalid(
    `first must be from 1 to ${LONGEST_PAGE}.`,
    `first는 1에서 ${LONGEST_PAGE} 사이여야 합니다.`,
    "PAGE_SIZE_INVALID",
  );

const typesInvalid = () =>
  new Invalid(
    `types may name ${TOLD_TYPES.join(", ")}.`,
    `types에는 다음 유형만 지정할 수 있습니다: ${TOLD_TYPES.join(", ")}.`,
    "EVENT_TYPE_UNKNOWN",
  );
