import type { GraphFacts } from "./graph-facts";

/** Whom an object is about, as the supergraph tells it, and which subgraph would have told a field. */
export type Persons = {
  /** The field by which an entity of a type is known; null for what is no entity. */
  keyOf(typename: string): string | null;
  /** Whether entities of a type are people: those whom their owner gives passes for. */
  isPerson(typename: string): boolean;
  /** The subgraph that tells a field about people, as `Type.field`. */
  ownerOf(coordinate: string): string | null;
};

export function personsOf({ keyOf, people, ownerOf }: GraphFacts): Persons {
  const [keys, owners] = [new Map(Object.entries(keyOf)), new Map(Object.entries(ownerOf))];
  return {
    keyOf: (typename) => keys.get(typename) ?? null,
    isPerson: (typename) => people.includes(typename),
    ownerOf: (coordinate) => owners.get(coordinate) ?? null,
  };
}
