import type { GraphQLError } from "graphql";
import type { GatewayContext } from "../subgraph-source";
import type { EntityAnswers } from "./entity-answers";
import type { Place, Tree } from "./tree";

/** One operation under way: what its steps read and what they add to. */
export type Execution = {
  context: GatewayContext;
  /** As the caller sent them; each subgraph fills in its own defaults. */
  variables: Tree;
  data: Tree;
  errors: GraphQLError[];
  /**
   * What was asked about entities, by the question: to ask again would change nothing. Null where the operation changes
   * something between two questions.
   */
  entityAnswers: Map<string, EntityAnswers> | null;
  /** The subgraphs that wrote down for it whom they showed. */
  recordedBy: Set<string>;
  /** A place in the plan's names, as the caller named them. */
  asAsked(place: Place): Place;
};
