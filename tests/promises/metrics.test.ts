import { readFileSync } from "node:fs";
import { request } from "node:http";
import { Metrics } from "../../kit/metrics";
import { serveMetrics } from "../../kit/serve-metrics";
import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const DASHBOARD = "deploy/grafana-dashboard.json";

const metrics = new Metrics();
let hub: Hub;
beforeAll(async () => {
  hub = await theHub({ metrics });
});
afterAll(() => hub.close());

/** The number of a line such as `name{label="value"}`; 0 where there is none. */
async function read(line: string): Promise<number> {
  const text = await metrics.registry.metrics();
  const found = text.split("\n").find((one) => one.startsWith(`${line} `));
  return Number(found?.split(" ").at(-1) ?? 0);
}

it("requests are counted by contract and outcome, calls by subgraph, and both are timed", async () => {
  await hub.nobody.send("{ complexes { totalCount } }");
  await hub.as(jpdc).send("{ complexes { totalCount } budgetLines { totalCount } }");
  await hub.nobody.send("{ noSuchField }");
  await hub.withAuthorization("Bearer nobody-has-this-key-of-the-tests").send("{ complexes { totalCount } }");
  expect(await read('tteurak_requests_total{contract="open",outcome="ok"}')).toBe(1);
  expect(await read('tteurak_requests_total{contract="partner",outcome="ok"}')).toBe(1);
  expect(await read('tteurak_requests_total{contract="open",outcome="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(await read("tteurak_request_seconds_count")).toBe(4);
  expect(await read('tteurak_subgraph_calls_total{subgraph="housing",outcome="ok"}')).toBe(2);
  expect(await read('tteurak_subgraph_call_seconds_count{subgraph="agencies"}')).toBe(1);
  expect(await read('tteurak_cost_total{contract="partner"}')).toBeGreaterThan(0);
});

it("the connections of each database, and what of its evidence is not sealed, are looked up when they are read", async () => {
  expect(await read('tteurak_database_connections{subgraph="housing",state="idle"}')).toBeGreaterThan(0);
  expect(await read('tteurak_evidence_unsealed_records{subgraph="residents"}')).toBe(0);
  await hub.sql(
    "residents",
    `insert into access_record (at, request_id, audience, subject, action, fields, classes, result)
     values (now() - interval '1 hour', 'unsealed', 'nobody', 'somebody', 'view', '{}', '{}', 'allowed')`,
  );
  expect(await read('tteurak_evidence_unsealed_records{subgraph="residents"}')).toBe(1);
  expect(await read('tteurak_evidence_unsealed_seconds{subgraph="residents"}')).toBeGreaterThan(3_500);
});

it("IE-10 no label names a caller, an agency or a person", async () => {
  await hub.as(jpdc).send(`{ complexes(first: 1) { nodes { name } } }`);
  const text = await metrics.registry.metrics();
  const ours = text.split("\n").filter((line) => line.startsWith("tteurak_"));
  const labels = new Set(ours.flatMap((line) => [...line.matchAll(/(\w+)="/g)].map(([, label]) => label)));
  expect([...labels].sort()).toEqual(["contract", "le", "outcome", "state", "subgraph"]);
  expect(text).not.toMatch(/agy_|cli_|jpdc|127\.0\.0\.1/);
});

it("every number that the dashboard shows is one that the hub tells", async () => {
  const told = new Set([...(await metrics.registry.metrics()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const shown = [...readFileSync(DASHBOARD, "utf8").matchAll(/\b(?:tteurak|nodejs|process)_[a-z_]+/g)].map(([name]) =>
    name.replace(/_(bucket|sum|count)$/, ""),
  );
  expect(shown.length).toBeGreaterThan(8);
  expect(shown.filter((name) => !told.has(name))).toEqual([]);
});

describe("IE-13 the address of the numbers", () => {
  it("is a port of its own, at this machine alone, and tells nothing else", async () => {
    const served = await serveMetrics(metrics, { host: "127.0.0.1", port: 0 });
    try {
      expect((await fetch(served.url)).headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
      expect((await fetch(served.url.replace("/metrics", "/"))).status).toBe(404);
      const posted = await new Promise((resolve) =>
        request(served.url, { method: "POST" }, ({ statusCode }) => resolve(statusCode)).end(),
      );
      expect(posted).toBe(404);
    } finally {
      await served.close();
    }
  });

  it("is no path of the graph's", async () => {
    for (const path of ["/metrics", "/debug", "/health", "/graphiql", "/altair", "/playground"])
      expect([path, (await fetch(`${hub.url}${path}`)).status]).toEqual([path, 404]);
  });
});
