import type { FetchNode, PlanNode } from "@apollo/query-planner";

/** One request for entities that stand at one path or at several. */
export type EntityFetch = { node: FetchNode; paths: string[][] };

/**
 * Of the steps that a plan takes at once, those that ask one subgraph the same about entities at different paths, as for
 * one person after the other by aliases: each kind is one request. The rest is as it was.
 */
export function joinAlike(nodes: readonly PlanNode[]): { fetches: EntityFetch[]; others: PlanNode[] } {
  const fetches = new Map<string, EntityFetch>();
  const others: PlanNode[] = [];
  for (const each of nodes) {
    if (each.kind !== "Flatten" || each.node.kind !== "Fetch" || !each.node.requires) {
      others.push(each);
      continue;
    }
    const { node } = each;
    const path = each.path.map(String);
    const key = questionOf(node);
    const known = fetches.get(key);
    if (known) known.paths.push(path);
    else fetches.set(key, { node, paths: [path] });
  }
  return { fetches: [...fetches.values()], others };
}

/** All that says what is asked, and nothing of the name that the planner counts up. */
export const questionOf = ({ serviceName, operation, operationName = "", ...rest }: FetchNode): string => {
  const { variableUsages, requires, inputRewrites, outputRewrites } = rest;
  const unnamed = operationName ? operation.replace(operationName, "") : operation;
  return JSON.stringify([serviceName, unnamed, variableUsages, requires, inputRewrites, outputRewrites]);
};
