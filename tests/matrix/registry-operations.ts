import { aSubgraph, once } from "./arguments";
import { row, type Row } from "./row";

/** How the registry of subgraphs is asked. */
export const REGISTRY_OPERATIONS: Readonly<Record<string, Row>> = {
  "Query.graphChange": row("administering", ({ target }) => ({ id: target("gch") }), "{ id }"),
  "Query.graphChanges": row("administered", undefined, "{ id }"),
  "Query.registeredGraph": row("the issuer's", () => ({ after: 0, nonce: "matrix" }), "{ text }"),
  "Query.supergraphVersions": row("for members", undefined, "{ number }"),
  "Mutation.approveSubgraph": row(
    "the operator's",
    once(({ target }) => ({ changeId: target("gca") })),
  ),
  "Mutation.checkSubgraph": row("administered", once(aSubgraph)),
  "Mutation.publishSubgraph": row("administered", once(aSubgraph)),
  "Mutation.rollBackSupergraph": row(
    "the operator's",
    once(() => ({ to: 1 })),
    "{ __typename }",
  ),
  "Mutation.withdrawSubgraph": row(
    "administering",
    once(() => ({ name: "matrix" })),
  ),
};
