import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Viewer } from "../kit/viewer";

/** Who asks, and the number of the request in the logs. */
export type GatewayContext = { viewer: Viewer; requestId: string };

/** A subgraph, here or elsewhere. */
export type SubgraphSource = {
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>;
};
