import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, print } from "graphql";
import type { Classifications } from "../../access/coordinates";
import type { GraphFacts } from "./graph-facts";
import { type Persons, personsOf } from "./persons";
import type { PlannedGraph } from "./planned-graph";

/** Apollo's planner, and what of its view of the supergraph the execution of a plan needs. */
export type Planner = {
  /** `withKeys` where the document asks for keys that no caller may. */
  plan(document: DocumentNode, operationName: string | undefined, withKeys?: boolean): Promise<QueryPlan>;
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

export function plannerOf({ facts, plan }: Pick<PlannedGraph, "facts" | "plan">): Planner {
  const members = new Map(Object.entries(facts.members).map(([name, types]) => [name, new Set(types)]));
  const objectTypes = new Set(facts.objectTypes);
  return {
    plan: (document, operationName, withKeys = false) => plan({ text: print(document), operationName, withKeys }),
    isOfType: (typename, condition) => typename === condition || !!members.get(condition)?.has(typename),
    isObjectType: (typename) => objectTypes.has(typename),
    keyFields: (subgraph, typename) => new Set(keysOf(facts, subgraph, typename)),
    classifications: new Map(Object.entries(facts.classified)),
    persons: personsOf(facts),
  };
}

const keysOf = ({ keys }: GraphFacts, subgraph: string, typename: string): string[] => {
  const ofSubgraph = Object.hasOwn(keys, subgraph) ? keys[subgraph] : undefined;
  return (ofSubgraph && Object.hasOwn(ofSubgraph, typename) ? ofSubgraph[typename] : undefined) ?? [];
};
