import { randomUUID } from "node:crypto";
import { CALLER_CONTEXT_HEADER, type ContextSigner, HUB, makeViewer } from "../caller-context";
import { EVENTS_PATH } from "../serve";
import type { HubEvent } from "./event";
import type { Heard } from "./hear";

const WITHIN = 5_000;

/** Tells an owner in another process what happened at this one, signed for this owner, this body and this time. */
export function tellOverHttp(source: string, sign: ContextSigner) {
  const viewer = makeViewer({ ...HUB, actor: source });
  return async (consumer: string, graphUrl: string, events: readonly HubEvent[]): Promise<Heard> => {
    const body = JSON.stringify({ events });
    const origin = { requestId: randomUUID(), address: null };
    const response = await fetch(new URL(`.${EVENTS_PATH}`, graphUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [CALLER_CONTEXT_HEADER]: await sign({ viewer, origin }, consumer, body),
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(WITHIN),
    });
    if (!response.ok)
      throw Object.assign(new Error(`${consumer} answered ${response.status}`), { code: response.status });
    return (await response.json()) as Heard;
  };
}
