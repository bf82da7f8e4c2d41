import { bulkhead } from "cockatiel";
import type { AskAgencies } from "../ask-agencies";

const AT_ONCE = 16;

/**
 * Asks for many readers who all want to know at the same moment: so many at once, and the others after them. Requests find the
 * way to `agencies` as open as before.
 */
export function inTurn(ask: AskAgencies): AskAgencies {
  const turns = bulkhead(AT_ONCE, Infinity);
  return (request, caller) => turns.execute(() => ask(request, caller));
}
