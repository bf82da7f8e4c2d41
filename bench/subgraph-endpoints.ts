import type { AskAgencies } from "../gateway/ask-agencies";
import { createCallers } from "../gateway/callers";
import { SUBGRAPHS, type SubgraphName } from "../hub/subgraphs";
import { CALLER_CONTEXT_HEADER, createContextSigner } from "../kit/caller-context";
import type { Keys } from "../kit/keys";
import { createLog } from "../kit/log";
import type { Origin, Viewer } from "../kit/viewer";

const ORIGIN: Origin = { requestId: "bench", address: null };
import { type Endpoint, openEndpoint } from "./endpoint";

/** The four subgraph processes, asked directly and signed as a gateway signs. */
export type SubgraphEndpoints = {
  post(subgraph: SubgraphName, body: string, viewer: Viewer): Promise<string>;
  /** Who presents a credential, as a gateway finds out. */
  viewerOf(credential: string): Promise<Viewer>;
  close(): Promise<void>;
};

export async function openSubgraphEndpoints(
  urls: Record<SubgraphName, string>,
  keys: Keys,
  connections: number,
): Promise<SubgraphEndpoints> {
  const sign = await createContextSigner(keys.callerContextPrivate);
  const endpoints = new Map<string, Endpoint>(SUBGRAPHS.map((name) => [name, openEndpoint(urls[name], connections)]));
  const post = async (subgraph: SubgraphName, body: string, viewer: Viewer): Promise<string> => {
    const endpoint = endpoints.get(subgraph);
    if (!endpoint) throw new Error(`there is no subgraph ${subgraph}`);
    return endpoint.post(body, { [CALLER_CONTEXT_HEADER]: await sign({ viewer, origin: ORIGIN }, subgraph, body) });
  };
  const askAgencies: AskAgencies = async (request, { viewer }) =>
    JSON.parse(await post("agencies", JSON.stringify(request), viewer)) as unknown;
  return {
    post,
    viewerOf: async (credential) => {
      const callers = createCallers(askAgencies, createLog("bench", "error"), async () => null);
      return (await callers(`Bearer ${credential}`, "127.0.0.1")).viewer;
    },
    close: async () => void (await Promise.all([...endpoints.values()].map((endpoint) => endpoint.close()))),
  };
}
