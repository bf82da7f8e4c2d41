import { Pool } from "undici";
import { CALLER_CONTEXT_HEADER, type ContextSigner } from "../kit/caller-context";
import type { Log } from "../kit/log";
import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";
import type { SubgraphSource } from "./subgraph-source";
import { unavailableAt } from "./unavailable";

const ANSWER_WITHIN = 3000;
// An answer that comes a byte at a time never pauses for long.
const WHOLE_ANSWER_WITHIN = 10_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;
const CONNECTIONS = 32;

export type HttpSource = SubgraphSource & {
  /** The same without an answer in place of a failure. */
  send(request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer>;
  close(): Promise<void>;
};

/** A subgraph behind a URL: each request says, signed, who asks; it follows no redirect and waits for nobody for ever. */
export function httpSource(name: string, url: string, sign: ContextSigner, log: Log): HttpSource {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    headersTimeout: ANSWER_WITHIN,
    bodyTimeout: ANSWER_WITHIN,
    connect: { timeout: ANSWER_WITHIN },
    maxResponseSize: LARGEST_ANSWER,
  });

  const send = async (request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer> => {
    const body = JSON.stringify(request);
    const answered = await pool.request({
      path: pathname,
      method: "POST",
      body,
      signal: AbortSignal.timeout(WHOLE_ANSWER_WITHIN),
      headers: { "content-type": "application/json", [CALLER_CONTEXT_HEADER]: await sign(caller, name, body) },
    });
    if (answered.statusCode === 200) return (await answered.body.json()) as SubgraphAnswer;
    await answered.body.dump();
    throw new Error(`${name} answered with status ${answered.statusCode}`);
  };

  return {
    send,
    close: () => pool.destroy(),
    async ask(request, caller) {
      try {
        return await send(request, caller);
      } catch (error) {
        log.warn({ subgraph: name, requestId: caller.origin.requestId, err: error }, "a subgraph does not answer");
        return { data: null, errors: unavailableAt(request) };
      }
    },
  };
}
