import { once, setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Budget, CallerLeft } from "../../kit/budget";
import { ANONYMOUS } from "../../kit/caller-context";
import { createLog } from "../../kit/log";
import { httpSource } from "../http-source";
import { type Fault, openFaultProxy } from "./fault-proxy.fixture";

type Answers = (response: ServerResponse, request: IncomingMessage) => void;

export const answerWell: Answers = (response) =>
  response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"word":"뜨락"}}');

/** A subgraph that answers as it is told to, asked by a gateway's source over a wire that fails as it is told to. */
export async function openSubgraph() {
  const faulty = { next: (): Fault => "none", answer: answerWell };
  const got: { query: string; gone: boolean }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.once("end", () => {
      const one = { query: (JSON.parse(text) as { query: string }).query, gone: false };
      got.push(one);
      response.once("close", () => (one.gone = !response.writableFinished));
      faulty.answer(response, request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const proxy = await openFaultProxy(
    () => port,
    () => faulty.next(),
  );
  const source = httpSource("words", proxy.url, async () => "signed", createLog("test", "fatal"));
  return {
    faulty,
    got,
    seen: proxy.seen,
    async ask(query = "{ word }", budget?: Budget) {
      const started = performance.now();
      const { data, errors } = await source.ask(
        { query },
        { viewer: ANONYMOUS, origin: { requestId: "test", address: null }, budget },
      );
      const [first] = errors ?? [];
      return { data, code: first?.extensions?.code, path: first?.path, took: performance.now() - started };
    },
    async close() {
      await source.close();
      await proxy.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const quiet = (signal: AbortSignal): AbortSignal => {
  setMaxListeners(0, signal);
  return signal;
};

/** A budget whose caller leaves when told to. */
export function leavingBudget() {
  const leaving = new AbortController();
  return {
    budget: { until: Date.now() + 10_000, left: quiet(leaving.signal) },
    leave: () => leaving.abort(new CallerLeft()),
  };
}
