import type { LookupFunction } from "node:net";
import type { Pool } from "undici";
import { type Budget, CallerLeft, TooLate } from "../kit/budget";
import { CALLER_CONTEXT_HEADER, type ContextSigner } from "../kit/caller-context";
import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import { RECEIPT_PATH, REFUSED_PATH } from "../kit/serve";
import type { SubgraphAnswer, SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";
import { postText } from "./post-text";
import { type Attempt, forOneCall, within } from "./resilience/budget";
import { createGuard, Unreached } from "./resilience/guard";
import type { GatewayContext, SubgraphSource } from "./subgraph-source";
import { tooLateAt, unavailableAt } from "./unavailable";

const CONNECT_WITHIN = 1_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;
const CONNECTIONS = 64;

export type HttpSource = SubgraphSource & {
  /** The same without an answer in place of a failure. */
  send(request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer>;
  close(): Promise<void>;
};

/**
 * A subgraph behind a URL: each request says, signed, who asks; it follows no redirect and waits for nobody for ever.
 * `lookup` says which addresses a name may have; left out: any.
 */
export function httpSource(
  name: string,
  url: string,
  sign: ContextSigner,
  log: Log,
  { metrics, lookup }: { metrics?: Metrics; lookup?: LookupFunction } = {},
): HttpSource {
  const { origin, pathname } = new URL(url);
  let pool: Promise<Pool> | undefined;
  // Its code is loaded when somebody is asked: a hub in one process asks nobody.
  const openPool = async (): Promise<Pool> =>
    new (await import("undici")).Pool(origin, {
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_WITHIN, ...(lookup && { lookup }) },
      maxResponseSize: LARGEST_ANSWER,
    });
  const guard = createGuard(name, log, metrics);

  const postOnce = async <Answered>(
    path: string,
    asked: object,
    { viewer, origin }: Caller,
    budget: Budget,
    attempt: Attempt,
  ): Promise<Answered> => {
    const body = JSON.stringify(asked);
    // Each attempt is signed for itself, because a signature is taken once.
    const context = await sign({ viewer, origin, budget }, name, body);
    const headers = { "content-type": "application/json", [CALLER_CONTEXT_HEADER]: context };
    const { status, text } = await postText(await (pool ??= openPool()), { path, headers, body }, attempt);
    if (status === 200) return JSON.parse(text) as Answered;
    const said = `${name} answered with status ${status}`;
    throw isPassing(status) ? new Unreached(said) : new Error(said);
  };

  const post = <Answered>(
    path: string,
    asked: object,
    context: GatewayContext,
    mayRepeat: boolean,
  ): Promise<Answered> =>
    guard(mayRepeat, () => {
      const budget = forOneCall(context.budget);
      return within(budget, (attempt) => postOnce<Answered>(path, asked, context, budget, attempt));
    });

  const send = (request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer> =>
    post(pathname, request, context, isRead(request));
  // They stand beside the graph, wherever that is.
  const beside = (path: string): string => pathname.replace(/\/[^/]*$/, path);

  return {
    send,
    refused: (looks, caller) => post(beside(REFUSED_PATH), { looks }, caller, false),
    async receipt(requestId, caller) {
      const { receipt } = await post<{ receipt: string | null }>(beside(RECEIPT_PATH), { requestId }, caller, true);
      return receipt;
    },
    close: async () => (await pool)?.destroy(),
    async ask(request, context) {
      try {
        return await send(request, context);
      } catch (error) {
        if (!(error instanceof CallerLeft))
          log.warn({ subgraph: name, requestId: context.origin.requestId, err: error }, "a subgraph does not answer");
        return { data: null, errors: error instanceof TooLate ? tooLateAt(request) : unavailableAt(request) };
      }
    },
  };
}

/** What a server or a proxy says that will soon be there again. */
const isPassing = (status: number): boolean => status === 502 || status === 503;

const isRead = ({ query }: SubgraphRequest): boolean => !/^\s*mutation\b/.test(query);
