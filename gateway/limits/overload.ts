import type { ServerResponse } from "node:http";
import { Refusal } from "../../kit/errors";

export const USUAL_MOST_AT_ONCE = 1_000;

/** Whoever comes too many is told so before anything is read, and whoever was let in is answered in time. */
export type Overload = {
  /** The refusal for somebody who comes while there are too many already; null where he may send his request. */
  refusal(): Refusal | null;
  /** The same for a request that has arrived; where it is let in, it counts until it is answered. */
  enter(response: ServerResponse): Refusal | null;
};

/** `share`: which part of the usual the process can take on; one request it always can. */
export function createOverload(mostAtOnce: number, share: () => number): Overload {
  // Only what has arrived: else whoever sends slowly keeps the others out.
  let answering = 0;
  const refusal = (): Refusal | null =>
    answering >= Math.max(Math.ceil(mostAtOnce * share()), 1) ? new Overloaded() : null;
  return {
    refusal,
    enter(response) {
      const refused = refusal();
      if (refused) return refused;
      answering += 1;
      response.once("close", () => (answering -= 1));
      return null;
    },
  };
}

class Overloaded extends Refusal {
  constructor() {
    super(
      "The hub has more requests than it can answer in time. Send it again after `Retry-After`.",
      "요청이 많아 지금은 처리할 수 없습니다. `Retry-After` 후에 다시 보내십시오.",
      "OVERLOADED",
      503,
    );
  }
}
