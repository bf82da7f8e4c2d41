import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";
import type { Budget } from "./resilience/budget";

/** Who asks, and how long an answer is of use; what the hub asks for itself has no budget. */
export type GatewayContext = Caller & { readonly budget?: Budget };

/** A subgraph, here or elsewhere. */
export type SubgraphSource = {
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>;
};
