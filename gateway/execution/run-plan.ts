import type { PlanNode, QueryPlan } from "@apollo/query-planner";
import type { SubgraphSource } from "../subgraph-source";
import { joinAlike } from "./alike";
import { fetching, type Step } from "./fetch";
import type { Planner } from "./planner";
import { inOrder } from "./root-fields";

export type SourceOf = (subgraph: string) => SubgraphSource;

/** A plan as one function; it is made once and run for every request of its operation. */
export function compilePlan(
  { node }: QueryPlan,
  planner: Planner,
  sourceOf: SourceOf,
  changes: readonly string[] = [],
): Step {
  const compile = (node: PlanNode, path: readonly string[]): Step => {
    switch (node.kind) {
      case "Sequence":
        return oneAfterAnother(node.nodes.map((next) => compile(next, path)));
      case "Parallel": {
        const { fetches, others } = joinAlike(node.nodes);
        const joined = fetches.map(({ node: fetch, paths }) => {
          const places = paths.map((from) => [...path, ...from]);
          return fetching(fetch, places, planner, sourceOf(fetch.serviceName));
        });
        return allAtOnce([...joined, ...others.map((next) => compile(next, path))]);
      }
      case "Flatten":
        return compile(node.node, [...path, ...node.path.map(String)]);
      case "Condition":
        throw new Error("documents are decided before they are planned");
      case "Fetch": {
        const isChange = changes.length > 0 && !node.requires && path.length === 0;
        const ordered = isChange ? { ...node, operation: inOrder(node.operation, changes) } : node;
        return fetching(ordered, [path], planner, sourceOf(node.serviceName));
      }
      case "Defer":
        throw new Error("plans of this hub defer nothing");
    }
  };
  if (!node) return nothing;
  if (node.kind === "Subscription") throw new Error("plans of this hub subscribe to nothing");
  return compile(node, []);
}

const nothing: Step = async () => {};

const oneAfterAnother =
  (steps: Step[]): Step =>
  async (execution) => {
    for (const step of steps) await step(execution);
  };

const allAtOnce =
  (steps: Step[]): Step =>
  async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
