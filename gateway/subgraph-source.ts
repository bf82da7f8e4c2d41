import type { RefusedLook } from "../kit/evidence/refused-look";
import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";

/** What an operation at the gateway knows of who asks it. */
export type GatewayContext = Caller & {
  /** Nobody asks: what would be needed to answer is made ready, and nothing is asked of any subgraph. */
  readonly warming?: true;
};

/** A subgraph, here or elsewhere. */
export type SubgraphSource = {
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>;
  /** Has it written down what was refused before it was asked; fails where that cannot be written. */
  refused(looks: readonly RefusedLook[], context: GatewayContext): Promise<void>;
  /** Its signed receipt for a request of this caller; null while that is not sealed, and where it looked at nobody. */
  receipt(requestId: string, context: GatewayContext): Promise<string | null>;
};
