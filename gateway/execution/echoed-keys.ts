import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import {
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import { echoOf } from "../echo";
import type { Planner } from "./planner";
import type { Tree } from "./tree";

/** A fetch of entities that has each of them repeat the key it was asked for by. */
export type Echoed = {
  operation: string;
  /** Throws where an entity is another than the one that was asked for. */
  check(representations: readonly Tree[], entities: readonly (Tree | null)[]): void;
};

/** Entities are told apart by nothing but their place in a list: one that slipped would be another person's data. */
export function echoingKeys({ serviceName, operation, requires = [] }: FetchNode, planner: Planner): Echoed {
  const required = new Set(requires.flatMap(fieldsOf));
  const keysOf = (typename: string): string[] =>
    [...planner.keyFields(serviceName, typename)].filter((field) => required.has(field));
  const known = new Map<string, string[]>();
  const keys = (typename: string): string[] => {
    const found = known.get(typename) ?? keysOf(typename);
    known.set(typename, found);
    return found;
  };

  const check = (representation: Tree, entity: Tree): void => {
    for (const key of keys(String(representation.__typename))) {
      // Entities of another type in the same fetch may be known by another key.
      if (key in representation && String(entity[echoOf(key)]) !== String(representation[key]))
        throw new Error(`${serviceName} answered with another entity than it was asked for`);
    }
  };

  return {
    operation: withEchoes(operation, keys),
    check: (representations, entities) =>
      entities.forEach((entity, index) => {
        const representation = representations[index];
        if (representation && entity) check(representation, entity);
      }),
  };
}

const fieldsOf = (selection: QueryPlanSelectionNode): string[] =>
  selection.kind === "Field" ? [selection.name] : selection.selections.flatMap(fieldsOf);

function withEchoes(operation: string, keysOf: (typename: string) => string[]): string {
  const echoed = visit(parse(operation), {
    Field(field) {
      const { name, selectionSet } = field;
      if (name.value !== "_entities" || !selectionSet) return undefined;
      const types = new Set(selectionSet.selections.flatMap(conditionOf));
      const echoes = [...types].flatMap((typename) => {
        const keys = keysOf(typename);
        return keys.length > 0 ? [echo(typename, keys)] : [];
      });
      return { ...field, selectionSet: { ...selectionSet, selections: [...echoes, ...selectionSet.selections] } };
    },
  });
  return stripIgnoredCharacters(print(echoed));
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

const conditionOf = (selection: SelectionNode): string[] =>
  selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition ? [selection.typeCondition.name.value] : [];

const echo = (typename: string, keys: string[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: named(typename) },
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: keys.map((key) => ({ kind: Kind.FIELD, alias: named(echoOf(key)), name: named(key) })),
  },
});
