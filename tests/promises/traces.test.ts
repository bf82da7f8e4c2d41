import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createLog } from "../../kit/log";
import { Traces } from "../../kit/traces";
import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

type Sent = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: string } }[];
};

const NAME = "가상 바람";
const bodies: string[] = [];
const spans = (): Sent[] => bodies.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans as Sent[]);

let collector: Server;
let traces: Traces;
let hub: Hub;
beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.once("end", () => {
      bodies.push(text);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  traces = new Traces(`http://127.0.0.1:${port}`, "tteurak-test", createLog("test", "fatal"));
  hub = await theHub({ traces });
});
afterAll(async () => {
  await hub.close();
  await traces.close();
  collector.closeAllConnections();
  collector.close();
});

/** Everything of the requests that were answered has come to the collector. */
async function told(): Promise<void> {
  // The request itself is told once its answer has left.
  await pause(100);
  await traces.close();
}

it("a request is one trace under its own number: its plan, its calls to subgraphs, and their operations", async () => {
  const query = "{ complexes(first: 1) { nodes { name owner { name } } } }";
  const response = await hub.as(jpdc).fetch({ query }, {});
  const number = response.headers.get("x-request-id")?.replaceAll("-", "");
  await response.text();
  await told();
  const own = spans().filter(({ traceId }) => traceId === number);
  expect(own.map(({ name }) => name).sort()).toEqual(["call", "call", "operation", "operation", "plan", "request"]);
  const root = own.find(({ name }) => name === "request");
  for (const { parentSpanId, name } of own) if (name !== "request") expect(parentSpanId).toBe(root?.spanId);
  for (const span of own) expect(Number(span.endTimeUnixNano)).toBeGreaterThanOrEqual(Number(span.startTimeUnixNano));
});

it("IE-10 no document, variable, agency or address stands in a trace", async () => {
  await hub
    .as(jpdc)
    .stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" })
    .send(`mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) { __typename } }`, {
      input: { name: NAME, birthDate: "1951-02-03", phone: "000-0000-9998" },
    });
  await told();
  expect(bodies.join()).not.toMatch(/가상|1951|9998|resolvePerson|agy_|cli_|jpdc|127\.0\.0\.1/);
  const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
  expect([...keys].sort()).toEqual(["contract", "document", "http.response.status_code", "statements", "subgraph"]);
});

it("a collector that is away keeps nobody waiting and loses nothing but traces", async () => {
  const away = new Traces("http://127.0.0.1:1", "tteurak-test", createLog("test", "fatal"));
  away.add({ requestId: "0b9b8a3e-0000-4000-8000-000000000000", name: "request", started: 0, attributes: {} });
  await expect(away.close()).resolves.toBeUndefined();
});
