import { seesClass } from "../../access/sees-class";
import { makeViewer } from "../../kit/caller-context";
import type { Audience, Viewer } from "../../kit/viewer";
import { type AskAgencies, askAsHub } from "../ask-agencies";

/** A document that a client registered, and what that client may state when it asks it. */
export type UsedDocument = {
  id: string;
  /** How often it was asked on the busiest day of the last week. */
  requests: number;
  text: string;
  audience: string;
  agencyKind: string;
  purposes: readonly string[];
  bases: readonly string[];
};

const PAGE =
  "query Used($after: ID) { used: usedDocuments(after: $after) { id requests text audience agencyKind purposes bases } }";
/** More than a gateway keeps plans for. */
const MOST = 5_000;
/** Characters of all their texts. */
const MOST_TEXT = 20_000_000;

/** The documents that clients may ask by id, as `agencies` knows them: the most used first. */
export async function findUsedDocuments(ask: AskAgencies): Promise<UsedDocument[]> {
  let found: UsedDocument[] = [];
  for (let used = await pageAfter(ask, null); ; used = await pageAfter(ask, used.at(-1)?.id ?? null)) {
    if (used.length === 0) return found;
    found = mostUsed([...found, ...used]);
  }
}

async function pageAfter(ask: AskAgencies, after: string | null): Promise<UsedDocument[]> {
  const page = { query: PAGE, variables: { after } };
  const { used } = await askAsHub<{ used: UsedDocument[] | null }>(ask, "documents", page);
  if (!used) throw new Error("agencies told of no documents");
  return used;
}

/** As many as there is room for. Those that are used alike stay in their order. */
function mostUsed(documents: UsedDocument[]): UsedDocument[] {
  let text = 0;
  return documents
    .toSorted((one, other) => other.requests - one.requests)
    .slice(0, MOST)
    .filter((document) => (text += document.text.length) <= MOST_TEXT);
}

/**
 * As whom it will be asked: what closes least of it among all that its client may state. A plan is the same for everybody to
 * whom the same is closed.
 */
export function askedAs({ audience, agencyKind, purposes, bases }: UsedDocument, classes: readonly string[]): Viewer[] {
  const stating = (purpose: string | null, basis: string | null): Viewer =>
    makeViewer({
      audience: audience as Audience,
      agency: null,
      agencyKind,
      actor: null,
      duties: [],
      purpose,
      basis,
      roles: [],
    });
  const nothing = stating(null, null);
  if (classes.length === 0) return [nothing];
  const byClosed = new Map<string, { closed: number; viewer: Viewer }>();
  for (const viewer of [nothing, ...purposes.flatMap((purpose) => bases.map((basis) => stating(purpose, basis)))]) {
    const closed = classes.filter((dataClass) => !seesClass(viewer, dataClass));
    byClosed.set(closed.join(), { closed: closed.length, viewer });
  }
  const least = Math.min(...[...byClosed.values()].map(({ closed }) => closed));
  return [...byClosed.values()].filter(({ closed }) => closed === least).map(({ viewer }) => viewer);
}
