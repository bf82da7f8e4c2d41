import { type DocumentNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { MOST_TOKENS } from "../../kit/graph/read-document";
import type { Forgets } from "./forget-mistakes";
import { textSize } from "./text-size";

/** Null for what cannot be read, which whoever reads it next says. */
export type ReadDocument = ((text: string) => DocumentNode | null) & Forgets;

/** Until all who look at a new document have seen it. */
const REMEMBERED_TEXT = 256 * 1024;

/** Reads a document once for all who ask what is in it before it is answered. */
export function createReader(): ReadDocument {
  const known = new LRUCache<string, DocumentNode>({
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: textSize,
  });
  const readOnce = (text: string): DocumentNode | null => {
    const found = known.get(text);
    if (found) return found;
    const document = read(text);
    if (document) known.set(text, document);
    return document;
  };
  return Object.assign(readOnce, { forget: (text: string) => void known.delete(text) });
}

function read(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch {
    return null;
  }
}
