import { LRUCache } from "lru-cache";
import type { Log } from "../../kit/log";
import { type AskAgencies, askAsHub } from "../ask-agencies";
import { CredentialsUnavailable } from "../callers";

/** A document that a client registered, and under which id `agencies` keeps it. */
export type RegisteredDocument = { id: string; text: string };

/** What an id stands for at a client; null where that client registered no such document, or retired it. */
export type FindDocument = (clientId: string, hash: string) => Promise<RegisteredDocument | null>;

type Known = { document: RegisteredDocument | null; at: number };

const FRESH_FOR = 2000;
const STALE_AFTER = 5000;
const REMEMBERED = 10_000;
const REMEMBERED_TEXT = 32 * 1024 * 1024;

const DOCUMENT =
  "query Document($client: ID!, $hash: String!) { document: documentOfClient(clientId: $client, hash: $hash) { id text } }";

/** As with credentials: asked again after 2 s, and forgotten after 5 s when `agencies` does not answer. */
export function createRegisteredDocuments(ask: AskAgencies, log: Log): FindDocument {
  const known = new LRUCache<string, Known, { client: string; hash: string }>({
    max: REMEMBERED,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: ({ document }) => (document?.text.length ?? 0) + 100,
    ttl: FRESH_FOR,
    fetchMethod: async (_name, _stale, { context }) => ({ document: await documentOf(ask, context), at: Date.now() }),
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
  });
  return async (client, hash) => {
    const found = await known.fetch(`${client} ${hash}`, { context: { client, hash } }).catch((error: unknown) => {
      log.error({ err: error }, "agencies cannot say what an operation is");
      return undefined;
    });
    if (!found || Date.now() - found.at > STALE_AFTER) throw new CredentialsUnavailable();
    return found.document;
  };
}

async function documentOf(
  ask: AskAgencies,
  variables: { client: string; hash: string },
): Promise<RegisteredDocument | null> {
  type Told = { document: RegisteredDocument | null };
  return (await askAsHub<Told>(ask, "operation", { query: DOCUMENT, variables })).document;
}
