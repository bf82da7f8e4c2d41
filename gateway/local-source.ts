import type { SubgraphRuntime } from "../kit/runtime";
import { forOneCall } from "./resilience/budget";
import type { SubgraphSource } from "./subgraph-source";

/** A subgraph of this process: the caller is handed over as it is, and nothing is turned into JSON and back. */
export const localSource = (opening: Promise<SubgraphRuntime>): SubgraphSource => ({
  ask: async (request, { viewer, origin, budget }) =>
    (await opening).run(request, { viewer, origin, budget: forOneCall(budget) }),
  refused: async (looks, caller) => (await opening).refused(looks, caller),
  receipt: async (requestId, caller) => (await opening).receipt(requestId, caller),
});
