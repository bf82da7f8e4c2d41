import {
  FieldDefinition,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type NamedType,
  possibleRuntimeTypes,
  type Schema,
  type Supergraph,
} from "@apollo/federation-internals";
import { print } from "graphql";

/** What the execution of plans needs to know of a supergraph, as plain values: they are handed from thread to thread. */
export type GraphFacts = {
  /** What callers see: a document for each definition. */
  api: string[];
  objectTypes: string[];
  /** The object types that an interface or a union stands for. */
  members: Record<string, string[]>;
  /** By subgraph and type, the fields, each a plain one, by which entities are known there. */
  keys: Record<string, Record<string, string[]>>;
  /** By type, the one such field by which an entity is known. */
  keyOf: Record<string, string>;
  /** The types whose entities are people. */
  people: string[];
  /** By field, as `Type.field`, what it tells about people. */
  classified: Record<string, string[]>;
  /** By field that tells something about people, the subgraph that tells it. */
  ownerOf: Record<string, string>;
};

export function factsOf(supergraph: Supergraph): GraphFacts {
  const { schema } = supergraph;
  const types = schema.types();
  const classified = classifiedIn(schema);
  const told = Object.keys(classified).map((coordinate) => [coordinate, ownerOf(supergraph, coordinate)] as const);
  return {
    api: supergraph.apiSchema().toAST().definitions.map(print),
    objectTypes: types.filter(isObjectType).map(({ name }) => name),
    members: Object.fromEntries(
      types.filter(isAbstractType).map((type) => [type.name, possibleRuntimeTypes(type).map(({ name }) => name)]),
    ),
    keys: keysIn(supergraph),
    keyOf: Object.fromEntries(types.flatMap((type) => plainKeysOf(type).slice(0, 1)).map((one) => [one.type, one.key])),
    people: types.filter((type) => isObjectType(type) && type.field(PASS) !== undefined).map(({ name }) => name),
    classified,
    ownerOf: Object.fromEntries(told.filter((entry): entry is [string, string] => entry[1] !== null)),
  };
}

/** The owner of people gives passes for them. */
const PASS = "accessPass";

/** What is said at an interface holds at each type that implements it: by whichever way it is reached, it is one field. */
function classifiedIn(schema: Schema): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const application of schema.directive("classified")?.applications() ?? []) {
    const { parent } = application;
    if (!(parent instanceof FieldDefinition)) continue;
    const { as: classes = [] } = application.arguments() as { as?: string[] };
    const types = [parent.parent, ...(isAbstractType(parent.parent) ? possibleRuntimeTypes(parent.parent) : [])];
    for (const { name } of types) {
      const coordinate = `${name}.${parent.name}`;
      found[coordinate] = [...new Set([...(found[coordinate] ?? []), ...classes])];
    }
  }
  return found;
}

type Joined = { graph?: string; key?: string; external?: boolean };

const joinsOf = (element: NamedType | undefined, directive: string): Joined[] =>
  (element?.appliedDirectivesOf(directive) ?? []).map((join) => join.arguments() as Joined);

/** Of keys of several fields none is told apart; each of their types here has one of a single field. */
const plainKeysOf = (type: NamedType): { type: string; graph?: string; key: string }[] =>
  joinsOf(type, "join__type").flatMap(({ graph, key = "" }) =>
    /^\w+$/.test(key) ? [{ type: type.name, graph, key }] : [],
  );

function keysIn(supergraph: Supergraph): GraphFacts["keys"] {
  const nameOf = namesOfSubgraphs(supergraph);
  // Names of types may be any, "constructor" too.
  const keys = new Map<string, Map<string, string[]>>();
  for (const { type, graph = "", key } of supergraph.schema.types().flatMap(plainKeysOf)) {
    const subgraph = nameOf.get(graph) ?? "";
    const ofSubgraph = keys.get(subgraph) ?? new Map<string, string[]>();
    keys.set(subgraph, ofSubgraph.set(type, [...(ofSubgraph.get(type) ?? []), key]));
  }
  return Object.fromEntries([...keys].map(([subgraph, ofSubgraph]) => [subgraph, Object.fromEntries(ofSubgraph)]));
}

function ownerOf(supergraph: Supergraph, coordinate: string): string | null {
  const [typename = "", name = ""] = coordinate.split(".");
  const type = supergraph.schema.type(typename);
  const joinsOfField = (of: NamedType | undefined): Joined[] =>
    of && (isObjectType(of) || isInterfaceType(of))
      ? (of.field(name)?.appliedDirectivesOf("join__field") ?? []).map((join) => join.arguments() as Joined)
      : [];
  // What a subgraph adds to an interface it tells of each type of it.
  const interfaces = type && isObjectType(type) ? type.interfaces() : [];
  const told = [type, ...interfaces].flatMap(joinsOfField);
  const own = told.find(({ graph, external }) => graph && !external) ?? joinsOf(type, "join__type")[0];
  return namesOfSubgraphs(supergraph).get(own?.graph ?? "") ?? null;
}

const namesOfSubgraphs = (supergraph: Supergraph): Map<string, string> =>
  new Map([...supergraph.subgraphNameToGraphEnumValue()].map(([name, graph]) => [graph, name]));
