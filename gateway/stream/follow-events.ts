import { Invalid } from "../../kit/errors";
import type { Caller } from "../../kit/viewer";
import type { AskAgencies } from "../ask-agencies";
import { TOLD_CODES } from "../told-codes";
import type { JournalWatch } from "./journal-watch";

/** As `agencies` tells it; what is selected of it is the subscriber's affair. */
export type ToldEvent = Readonly<{ cursor: string }>;

/** Of which types, and after which event. */
export type Place = { types?: readonly string[] | null; after?: string | null };

export type Follow = (place: Place) => Promise<AsyncIterable<{ events: ToldEvent }>>;

export type FollowParts = {
  ask: AskAgencies;
  watch: JournalWatch;
  /** Who subscribes, as known at the moment: his roles may be others by now. */
  caller: () => Promise<Caller>;
  signal: AbortSignal;
};

type EventPage = { nodes: ToldEvent[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

const PAGE = 100;
const EVENTS = `query Events($types: [String!], $after: String) {
  events(types: $types, after: $after, first: ${PAGE}) {
    nodes { cursor id type source subject time data }
    pageInfo { endCursor hasNextPage }
  }
}`;
const LATEST = "query Latest($types: [String!]) { events(types: $types, first: 1) { latestCursor } }";

/**
 * What happens, event by event, as `agencies` tells it to this caller: each once and none left out, because the numbers of
 * its journal have no gaps. Where it begins is known, or refused, before this resolves.
 */
export async function followEvents(parts: FollowParts, { types, after }: Place) {
  const { watch, signal } = parts;
  let seen = watch.seen;
  const begin = after ?? (await askEvents<{ latestCursor: string }>(parts, LATEST, { types })).latestCursor;
  const first = await pageAfter(begin);
  return follow();

  function pageAfter(cursor: string): Promise<EventPage> {
    seen = watch.seen;
    return askEvents<EventPage>(parts, EVENTS, { types, after: cursor });
  }

  async function* follow() {
    for (let page = first; ; page = await pageAfter(page.pageInfo.endCursor)) {
      for (const event of page.nodes) {
        signal.throwIfAborted();
        yield { events: event };
      }
      signal.throwIfAborted();
      if (!page.pageInfo.hasNextPage) await watch.past(seen, signal);
    }
  }
}

async function askEvents<Events>({ ask, caller }: FollowParts, query: string, variables: object): Promise<Events> {
  const { data, errors } = (await ask({ query, variables: { ...variables } }, await caller())) as {
    data?: { events?: Events | null } | null;
    errors?: { message: string; extensions?: { code?: string; messageKo?: string } }[];
  };
  if (data?.events) return data.events;
  const { message = "agencies told nothing", extensions: { code, messageKo } = {} } = errors?.[0] ?? {};
  if (code && messageKo && TOLD_CODES.has(code)) throw new Invalid(message, messageKo, code);
  throw new Error(message);
}
