import type { PlannedGraph } from "../../gateway/execution/planned-graph";
import { type PlanningThread, startPlanningThread } from "../../gateway/execution/planning-thread";
import { createLog } from "../../kit/log";

const KEPT = Symbol.for("the planning thread of the hubs of one worker");

/**
 * The planning thread of the hubs that test files of one worker start one after the other: each graph is read once, by
 * the real thread. Reading it for each file took longer than all else that a start does.
 */
export function planningOfWorker(): PlanningThread {
  const kept = globalThis as { [KEPT]?: PlanningThread };
  return (kept[KEPT] ??= keptOpen(startPlanningThread(createLog("test", "fatal"))));
}

function keptOpen(thread: PlanningThread): PlanningThread {
  const graphs = new Map<string, Promise<PlannedGraph>>();
  const read = async (supergraphSdl: string): Promise<PlannedGraph> => {
    const { facts, plan } = await thread.read(supergraphSdl);
    return { facts, plan, close: () => {} };
  };
  return {
    read(supergraphSdl) {
      const known = graphs.get(supergraphSdl) ?? read(supergraphSdl);
      graphs.set(supergraphSdl, known);
      return known;
    },
    close: async () => {},
  };
}
