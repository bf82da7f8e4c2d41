import type { FetchDataRewrite } from "@apollo/query-planner";
import type { Planner } from "./planner";
import { isTree, type Tree } from "./tree";

const ON = "... on ";

/** Puts a representation or an answer into the names that the other side knows, as the planner asks for. */
export function rewriting(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: Planner["isOfType"],
): (value: unknown) => void {
  const each = (rewrites ?? []).map((rewrite) => one(rewrite, isOfType));
  return (value) => {
    for (const apply of each) apply(value);
  };
}

function one(rewrite: FetchDataRewrite, isOfType: Planner["isOfType"]): (value: unknown) => void {
  const path = rewrite.path.slice(0, -1);
  const name = rewrite.path.at(-1) ?? "";
  const change = (object: Tree): void => {
    if (rewrite.kind === "ValueSetter") object[name] = rewrite.setValueTo;
    else if (object[name] !== undefined) {
      object[rewrite.renameKeyTo] = object[name];
      delete object[name];
    }
  };
  const walk = (value: unknown, step: number): void => {
    if (Array.isArray(value)) return value.forEach((element) => walk(element, step));
    if (!isTree(value)) return;
    const next = path[step];
    if (next === undefined) change(value);
    else if (!next.startsWith(ON)) walk(value[next], step + 1);
    else if (value.__typename === undefined || isOfType(String(value.__typename), next.slice(ON.length)))
      walk(value, step + 1);
  };
  return (value) => walk(value, 0);
}
