import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";

/** Who asks. */
export type GatewayContext = Caller;

/** A subgraph, here or elsewhere. */
export type SubgraphSource = {
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>;
};
