import { type DocumentNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import { sizeOf } from "./size";

/** Some 5 KB each once they are planned and compiled, which hangs on the document. */
const MOST_FIELDS = 20_000;
/** What a document takes that asks for next to nothing. */
const AT_LEAST = 5;
const FULL = 0.9;

/** The documents that were validated, for Apollo Server: as many as fit into memory with all that is made of them. */
export function rememberedDocuments() {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: MOST_FIELDS, sizeCalculation: fieldsOf });
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
    /** Whether another document would soon have one forgotten that is here. */
    get isFull() {
      return documents.calculatedSize > MOST_FIELDS * FULL;
    },
  };
}

const fieldsOf = (document: DocumentNode): number =>
  document.definitions.reduce(
    (sum, node) => sum + (node.kind === Kind.OPERATION_DEFINITION ? (sizeOf(document, node)?.fields ?? 0) : 0),
    AT_LEAST,
  );
