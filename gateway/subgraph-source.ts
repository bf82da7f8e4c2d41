import type { RefusedLook } from "../kit/evidence/refused-look";
import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";
import type { Budget } from "./resilience/budget";

/** Who asks, and how long an answer is of use; what the hub asks for itself has no budget. */
export type GatewayContext = Caller & { readonly budget?: Budget };

/** A subgraph, here or elsewhere. */
export type SubgraphSource = {
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>;
  /** Has it written down what was refused before it was asked; fails where that cannot be written. */
  refused(looks: readonly RefusedLook[], context: GatewayContext): Promise<void>;
  /** Its signed receipt for a request of this caller; null while that is not sealed, and where it looked at nobody. */
  receipt(requestId: string, context: GatewayContext): Promise<string | null>;
};
