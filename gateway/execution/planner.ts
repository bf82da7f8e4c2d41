import {
  FieldDefinition,
  isAbstractType,
  isObjectType,
  operationFromDocument,
  possibleRuntimeTypes,
  type Schema,
  type Supergraph,
} from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode } from "graphql";
import type { Classifications } from "../../access/coordinates";
import { type Persons, personsOf } from "./persons";

/** Apollo's planner, and what of its view of the supergraph the execution of a plan needs. */
export type Planner = {
  /** `withKeys` where the document asks for keys that no caller may. */
  plan(document: DocumentNode, operationName: string | undefined, withKeys?: boolean): QueryPlan;
  /** Whether an object of this type is of the type, interface or union that the condition names. */
  isOfType(typename: string, condition: string): boolean;
  /** Whether objects can be of this type: an interface may stand in for it where a subgraph knows no better. */
  isObjectType(typename: string): boolean;
  /** The fields, each a plain one, by which a subgraph knows entities of a type. */
  keyFields(subgraph: string, typename: string): ReadonlySet<string>;
  /** What the supergraph says that its fields tell about people. */
  classifications: Classifications;
  /** Whom an object is about, and who keeps what is told of them. */
  persons: Persons;
};

/** Planning stops the whole process, so it looks at so many ways to answer and takes the best of these. */
const PLANNING = { debug: { maxEvaluatedPlans: 200, pathsLimit: 100 } };

export function plannerOf(supergraph: Supergraph): Planner {
  const queryPlanner = new QueryPlanner(supergraph, PLANNING);
  const apiSchema = supergraph.apiSchema();
  const members = new Map<string, ReadonlySet<string>>();

  const membersOf = (condition: string): ReadonlySet<string> => {
    const known = members.get(condition);
    if (known) return known;
    const type = supergraph.schema.type(condition);
    const found = new Set(type && isAbstractType(type) ? possibleRuntimeTypes(type).map(({ name }) => name) : []);
    members.set(condition, found);
    return found;
  };

  return {
    plan(document, operationName, withKeys = false) {
      const schema = withKeys ? supergraph.schema : apiSchema;
      return queryPlanner.buildQueryPlan(operationFromDocument(schema, document, { operationName, validate: false }));
    },
    isOfType: (typename, condition) => typename === condition || membersOf(condition).has(typename),
    isObjectType: (typename) => {
      const type = supergraph.schema.type(typename);
      return type !== undefined && isObjectType(type);
    },
    keyFields: (subgraph, typename) => keyFieldsOf(supergraph, subgraph, typename),
    classifications: classificationsOf(supergraph.schema),
    persons: personsOf(supergraph),
  };
}

/** What is said at an interface holds at each type that implements it: by whichever way it is reached, it is one field. */
function classificationsOf(supergraph: Schema): Classifications {
  const found = new Map<string, string[]>();
  for (const application of supergraph.directive("classified")?.applications() ?? []) {
    const { parent } = application;
    if (!(parent instanceof FieldDefinition)) continue;
    const { as: classes = [] } = application.arguments() as { as?: string[] };
    const types = [parent.parent, ...(isAbstractType(parent.parent) ? possibleRuntimeTypes(parent.parent) : [])];
    for (const { name } of types) {
      const coordinate = `${name}.${parent.name}`;
      found.set(coordinate, [...new Set([...(found.get(coordinate) ?? []), ...classes])]);
    }
  }
  return found;
}

type JoinedType = { graph: string; key?: string };

/** Of keys of several fields none is told apart; each of their types here has one of a single field. */
function keyFieldsOf(supergraph: Supergraph, subgraph: string, typename: string): ReadonlySet<string> {
  const graph = supergraph.subgraphNameToGraphEnumValue().get(subgraph);
  const joined = supergraph.schema.type(typename)?.appliedDirectivesOf("join__type") ?? [];
  return new Set(
    joined.flatMap((join) => {
      const { graph: at, key = "" } = join.arguments() as JoinedType;
      return at === graph && /^\w+$/.test(key) ? [key] : [];
    }),
  );
}
