import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import type { Planner } from "./planner";
import { isTree, merge, type Tree } from "./tree";

/** The entities of a fetch: each distinct one is asked for once, and its answer belongs to every object it stands for. */
export type Representations = { list: Tree[]; objects: Tree[][] };

/** How a fetch names the entities it needs, from the keys and required fields that are known of each object. */
export function representationsOf(
  requires: readonly QueryPlanSelectionNode[],
  isOfType: Planner["isOfType"],
  rewrite: (representation: Tree) => void,
): (objects: Iterable<Tree>) => Representations {
  const select = selecting(requires, isOfType);
  return (objects) => {
    const distinct = new Map<string, Tree[]>();
    const list: Tree[] = [];
    for (const object of objects) {
      const representation = select(object);
      if (!isTree(representation) || !representation.__typename) continue;
      rewrite(representation);
      const key = JSON.stringify(representation);
      const same = distinct.get(key);
      if (same) same.push(object);
      else {
        distinct.set(key, [object]);
        list.push(representation);
      }
    }
    return { list, objects: [...distinct.values()] };
  };
}

/** Null where a field is not known: the entity cannot be named then. */
type Select = (source: unknown) => unknown;

function selecting(selections: readonly QueryPlanSelectionNode[], isOfType: Planner["isOfType"]): Select {
  const parts = selections.map((selection) => {
    const inner = selection.selections?.length ? selecting(selection.selections, isOfType) : (value: unknown) => value;
    if (selection.kind === "Field") return { name: selection.alias ?? selection.name, condition: null, inner };
    return { name: null, condition: selection.typeCondition ?? null, inner };
  });
  const ofObject = (source: Tree): Tree | null => {
    const selected: Tree = {};
    for (const { name, condition, inner } of parts) {
      if (name !== null) {
        const value = source[name];
        if (value === undefined) return null;
        selected[name] = inner(value);
      } else if (condition === null || isOfType(String(source.__typename), condition)) {
        const part = inner(source);
        if (isTree(part)) merge(selected, part);
      }
    }
    return selected;
  };
  const of = (source: unknown): unknown => {
    if (Array.isArray(source)) return source.map(of);
    return isTree(source) ? ofObject(source) : null;
  };
  return of;
}
