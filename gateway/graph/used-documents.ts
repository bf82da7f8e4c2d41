import { seesClass } from "../../access/sees-class";
import { makeViewer } from "../../kit/caller-context";
import type { Audience, Viewer } from "../../kit/viewer";
import { type AskAgencies, askAsHub } from "../ask-agencies";

/** A document that a client registered, and what that client may state when it asks it. */
export type UsedDocument = {
  text: string;
  audience: string;
  agencyKind: string;
  purposes: readonly string[];
  bases: readonly string[];
};

const PAGE = "query Used($from: Int!) { used: usedDocuments(from: $from) { text audience agencyKind purposes bases } }";
/** More than a gateway keeps plans for. */
const MOST = 5_000;

/** The documents that clients may ask by id, as `agencies` knows them: the most used first, page by page. */
export async function findUsedDocuments(ask: AskAgencies): Promise<UsedDocument[]> {
  const found: UsedDocument[] = [];
  for (let more = true; more && found.length < MOST;) {
    const page = { query: PAGE, variables: { from: found.length } };
    const { used } = await askAsHub<{ used: UsedDocument[] | null }>(ask, "documents", page);
    if (!used) throw new Error("agencies told of no documents");
    found.push(...used);
    more = used.length > 0;
  }
  return found;
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
