import { loadSubgraph, type SubgraphName } from "../../hub/subgraphs";
import type { Budget } from "../../kit/budget";
import { CALLER_CONTEXT_HEADER, createContextSigner, createContextVerifier } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import { serveSubgraph } from "../../kit/serve";
import type { Viewer } from "../../kit/viewer";
import { asking } from "./asking";
import type { Copies } from "./copies";
import { theServers } from "./servers";

/** A subgraph behind HTTP as a process of its own serves it. */
export type Door = {
  runtime: SubgraphRuntime;
  url: string;
  /** What it sent to its database, in order. */
  statements: string[];
  post(body: string, context?: string, path?: string): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
};

const log = createLog("test", "fatal");

export async function openDoor(
  name: SubgraphName,
  { urls }: Pick<Copies, "urls">,
  changed: Partial<SubgraphRuntime> = {},
): Promise<Door> {
  const keys = makeKeys(theServers().keysDir);
  const statements: string[] = [];
  const runtime = await openSubgraph(await loadSubgraph(name), {
    appUrl: urls[name].appUrl,
    ownerUrl: null,
    keys,
    seed: false,
    clock: () => new Date(),
    log,
    poolSize: 2,
    onStatement: (sql) => void statements.push(sql),
  });
  const verify = await createContextVerifier(keys.callerContextPublic, name);
  const verifyOwner = await createContextVerifier(keys.events.public, name);
  const served = await serveSubgraph(
    { ...runtime, ...changed },
    { host: "127.0.0.1", port: 0 },
    verify,
    log,
    verifyOwner,
  );
  return {
    runtime,
    url: served.url,
    statements,
    async post(body, context, path = "/graphql") {
      const response = await fetch(`${served.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(context && { [CALLER_CONTEXT_HEADER]: context }) },
        body,
      });
      return { status: response.status, text: await response.text() };
    },
    async close() {
      await served.close();
      await runtime.close();
    },
  };
}

/** What a gateway would send along with this body. */
export async function signed(viewer: Viewer, subgraph: SubgraphName, body: string, budget?: Budget): Promise<string> {
  const keys = makeKeys(theServers().keysDir);
  return (await createContextSigner(keys.callerContextPrivate))(
    { ...asking(viewer), ...(budget && { budget }) },
    subgraph,
    body,
  );
}
