import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import type { Planner } from "./planner";
import { isTree, merge, type Tree, visitObjects } from "./tree";

/** An entity of a fetch: how it is named, the same as text, and the objects of the answer that it stands for. */
export type Represented = { text: string; representation: Tree; objects: Tree[] };

type Path = readonly string[];

/** How a fetch names the entities it needs, each distinct one once, from the keys and required fields known of each object. */
export function representationsOf(
  requires: readonly QueryPlanSelectionNode[],
  isOfType: Planner["isOfType"],
  rewrite: (representation: Tree) => void,
): (root: Tree, paths: readonly Path[]) => Represented[] {
  const select = selecting(requires, isOfType);
  return (root, paths) => {
    const distinct = new Map<string, Represented>();
    const seen = new Set<Tree>();
    for (const path of paths) {
      const bare = new Map<string, Tree>();
      visitObjects(root, path, (object, holder, at) => {
        if (seen.has(object)) return;
        const content = holder && holdsValuesAlone(object) ? textOf(object) : null;
        const same = content === null ? undefined : bare.get(content);
        // Of entities that are all alike one object is enough: whatever comes is added to it once, and written once.
        if (same) return void ((holder as Tree)[at] = same);
        seen.add(object);
        const representation = select(object);
        if (!isTree(representation) || !representation.__typename) return;
        if (content !== null) bare.set(content, object);
        rewrite(representation);
        const text = textOf(representation);
        const known = distinct.get(text);
        if (known) known.objects.push(object);
        else distinct.set(text, { text, representation, objects: [object] });
      });
    }
    return [...distinct.values()];
  };
}

function holdsValuesAlone(object: Tree): boolean {
  for (const name in object) {
    const value = object[name];
    if (typeof value === "object" && value !== null) return false;
  }
  return true;
}

/** As JSON would it tells objects apart, in less time. */
function textOf(object: Tree): string {
  let text = "";
  for (const name in object) {
    const value = object[name];
    if (typeof value === "string") text += `${name} ${value.length} ${value}`;
    else text += `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)},`;
  }
  return text;
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
    let selected: Tree = {};
    let isEmpty = true;
    for (const { name, condition, inner } of parts) {
      if (name !== null) {
        const value = source[name];
        if (value === undefined) return null;
        selected[name] = inner(value);
        isEmpty = false;
      } else if (condition === null || isOfType(String(source.__typename), condition)) {
        const part = inner(source);
        if (!isTree(part)) continue;
        if (isEmpty) selected = part;
        else merge(selected, part);
        isEmpty = false;
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
