import { createServer, type IncomingMessage, type Server } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { CALLER_CONTEXT_HEADER } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { type Endpoint, openEndpoint } from "../endpoint";
import type { Shoot } from "../load";
import type { Days } from "../question";
import type { SubgraphEndpoints } from "../subgraph-endpoints";

type Request = { variables?: Record<string, unknown> };

/** One request of a gateway to a subgraph, what came back, and which requests the gateway had waited for. */
export type RecordedCall = { subgraph: SubgraphName; request: Request; answer: string; after: number[] };

type Seen = { subgraph: SubgraphName; request: Request; answer: string; began: number; ended: number };

// Answers are held back a little, so that requests which a plan sends side by side are seen to overlap.
const HELD_BACK = 20;

/** Stands in front of the four subgraphs and writes down what passes, while something is done through it. */
export async function recordCalls(
  subgraphs: Record<SubgraphName, string>,
  act: (through: Record<SubgraphName, string>, startWriting: () => void) => Promise<void>,
): Promise<RecordedCall[]> {
  const seen: Seen[] = [];
  const endpoints = SUBGRAPHS.map((name) => [name, openEndpoint(subgraphs[name], 4)] as const);
  const doors = await Promise.all(endpoints.map(([name, endpoint]) => openDoor(name, endpoint, seen)));
  try {
    const through = Object.fromEntries(doors.map(({ name, url }) => [name, url])) as Record<SubgraphName, string>;
    await act(through, () => void (seen.length = 0));
  } finally {
    for (const { server } of doors) server.closeAllConnections();
    await Promise.all(doors.map(({ server }) => new Promise((closed) => server.close(closed))));
    await Promise.all(endpoints.map(([, endpoint]) => endpoint.close()));
  }
  seen.sort((one, other) => one.began - other.began);
  return seen.map(({ subgraph, request, answer, began }) => {
    const after = seen.flatMap(({ ended }, index) => (ended <= began ? [index] : []));
    return { subgraph, request, answer, after };
  });
}

async function openDoor(
  name: SubgraphName,
  endpoint: Endpoint,
  seen: Seen[],
): Promise<{ name: SubgraphName; url: string; server: Server }> {
  const server = createServer((request, response) => {
    const began = performance.now();
    const pass = async (): Promise<void> => {
      const body = await bodyOf(request);
      const signature = String(request.headers[CALLER_CONTEXT_HEADER] ?? "");
      const answer = await endpoint.post(body, { [CALLER_CONTEXT_HEADER]: signature });
      await pause(HELD_BACK);
      if (isOfItsOwn(signature)) return void response.setHeader("content-type", "application/json").end(answer);
      seen.push({ subgraph: name, request: JSON.parse(body) as Request, answer, began, ended: performance.now() });
      response.setHeader("content-type", "application/json").end(answer);
    };
    pass().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the recorder has no port");
  return { name, url: `http://127.0.0.1:${address.port}/graphql`, server };
}

/** What a gateway asks and tells on its own account, every few seconds, belongs to no question. */
const isOfItsOwn = (signature: string): boolean =>
  /"audience":"hub"/.test(Buffer.from(signature.split(".")[1] ?? "", "base64url").toString());

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Sends the recorded requests in the order of the plan, freshly signed and with other days, and insists on their answers. */
export function replay(
  calls: readonly RecordedCall[],
  endpoints: SubgraphEndpoints,
  viewer: Viewer,
  daysOf: (index: number) => Days,
): Shoot {
  return async (index) => {
    const days = daysOf(index);
    const sent: Promise<void>[] = [];
    for (const { subgraph, request, answer, after } of calls) {
      const send = async (): Promise<void> => {
        await Promise.all(after.map((earlier) => sent[earlier]));
        const body = JSON.stringify({ ...request, variables: withDays(request.variables ?? {}, days) });
        if ((await endpoints.post(subgraph, body, viewer)) !== answer)
          throw new Error(`${subgraph} answered a replayed request otherwise than the recorded one.`);
      };
      sent.push(send());
    }
    await Promise.all(sent);
  };
}

const withDays = (variables: Record<string, unknown>, days: Days): Record<string, unknown> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, days[name] ?? value]));
