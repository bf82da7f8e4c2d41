import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { GatewayContext } from "../subgraph-source";
import { sizeOf } from "./size";

/** Some 5 KB each once they are planned and compiled, which hangs on the document. */
const MOST_FIELDS = 20_000;
/** What a document takes that asks for next to nothing. */
const AT_LEAST = 5;
const FULL = 0.9;

/** The documents that were validated and are not again: as many as fit into memory with all that is made of them. */
export type RememberedDocuments = {
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Whether another document would soon have one forgotten that is here. */
  readonly isFull: boolean;
};

type Asked = { queryHash?: string; document?: DocumentNode };

export function rememberedDocuments(): RememberedDocuments {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: MOST_FIELDS, sizeCalculation: fieldsOf });
  const remembering = {
    // Apollo Server reads and validates where there is no document by then.
    async didResolveSource(asked: Asked): Promise<void> {
      asked.document = documents.get(asked.queryHash ?? "");
    },
    async didResolveOperation({ queryHash = "", document }: Asked): Promise<void> {
      if (document && !documents.has(queryHash)) documents.set(queryHash, document);
    },
  };
  return {
    plugin: { requestDidStart: async () => remembering },
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
