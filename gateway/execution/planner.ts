import type { ApolloGateway } from "@apollo/gateway";
import { isAbstractType, operationFromDocument, possibleRuntimeTypes } from "@apollo/federation-internals";
import type { QueryPlan } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";

/** Apollo's planner, and what of its view of the supergraph the execution of a plan needs. */
export type Planner = {
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
  /** Whether an object of this type is of the type, interface or union that the condition names. */
  isOfType(typename: string, condition: string): boolean;
};

export function plannerOf(gateway: ApolloGateway): Planner {
  const { queryPlanner } = gateway.__testing();
  if (!queryPlanner) throw new Error("the gateway has no supergraph yet");
  const apiSchema = queryPlanner.supergraph.apiSchema();
  const members = new Map<string, ReadonlySet<string>>();

  const membersOf = (condition: string): ReadonlySet<string> => {
    const known = members.get(condition);
    if (known) return known;
    const type = queryPlanner.supergraph.schema.type(condition);
    const found = new Set(type && isAbstractType(type) ? possibleRuntimeTypes(type).map(({ name }) => name) : []);
    members.set(condition, found);
    return found;
  };

  return {
    plan: (document, operationName) =>
      queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName, validate: false })),
    isOfType: (typename, condition) => typename === condition || membersOf(condition).has(typename),
  };
}
