import { isInterfaceType, isObjectType, type NamedType, type Supergraph } from "@apollo/federation-internals";

/** Whom an object is about, as the supergraph tells it, and which subgraph would have told a field. */
export type Persons = {
  /** The field by which an entity of a type is known; null for what is no entity. */
  keyOf(typename: string): string | null;
  /** Whether entities of a type are people: those whom their owner gives passes for. */
  isPerson(typename: string): boolean;
  /** The subgraph that tells a field, as `Type.field`. */
  ownerOf(coordinate: string): string | null;
};

const PASS = "accessPass";

type Joined = { graph?: string; key?: string; external?: boolean };

export function personsOf(supergraph: Supergraph): Persons {
  const { schema } = supergraph;
  const nameOf = new Map([...supergraph.subgraphNameToGraphEnumValue()].map(([name, graph]) => [graph, name]));

  const joinsOf = (element: NamedType | undefined, directive: string): Joined[] =>
    (element?.appliedDirectivesOf(directive) ?? []).map((join) => join.arguments() as Joined);
  const joinsOfField = (type: NamedType | undefined, name: string): Joined[] =>
    type && (isObjectType(type) || isInterfaceType(type))
      ? (type.field(name)?.appliedDirectivesOf("join__field") ?? []).map((join) => join.arguments() as Joined)
      : [];

  return {
    keyOf: (typename) =>
      joinsOf(schema.type(typename), "join__type").find(({ key = "" }) => /^\w+$/.test(key))?.key ?? null,
    isPerson(typename) {
      const type = schema.type(typename);
      return type !== undefined && isObjectType(type) && type.field(PASS) !== undefined;
    },
    ownerOf(coordinate) {
      const [typename, name = ""] = coordinate.split(".");
      const type = schema.type(typename ?? "");
      // What a subgraph adds to an interface it tells of each type of it.
      const interfaces = type && isObjectType(type) ? type.interfaces() : [];
      const told = [type, ...interfaces].flatMap((one) => joinsOfField(one, name));
      const own = told.find(({ graph, external }) => graph && !external) ?? joinsOf(type, "join__type")[0];
      return nameOf.get(own?.graph ?? "") ?? null;
    },
  };
}
