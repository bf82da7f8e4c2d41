import { operationFromDocument } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";
import { factsOf, type GraphFacts } from "./graph-facts";
import type { ToPlan } from "./planned-graph";
import { readSupergraph } from "./supergraph";

/** A plan stops the whole thread that makes it, so it looks at so many ways to answer and takes the best of these. */
const PLANNING = { debug: { maxEvaluatedPlans: 200, pathsLimit: 100 } };

/** Apollo's planner in this thread. */
export function openPlanner(supergraphSdl: string): { facts: GraphFacts; plan(toPlan: ToPlan): QueryPlan } {
  const supergraph = readSupergraph(supergraphSdl);
  const planner = new QueryPlanner(supergraph, PLANNING);
  return {
    facts: factsOf(supergraph),
    plan({ text, operationName, withKeys }) {
      const schema = withKeys ? supergraph.schema : supergraph.apiSchema();
      const document = parse(text, { noLocation: true });
      return planner.buildQueryPlan(operationFromDocument(schema, document, { operationName, validate: false }));
    },
  };
}
