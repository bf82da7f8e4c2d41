import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { createLog } from "../../kit/log";
import { Metrics } from "../../kit/metrics";
import type { SubgraphRequest } from "../../kit/runtime";
import type { RegisteredGraph } from "../../kit/supergraph-seal";
import type { Span, Traces } from "../../kit/traces";
import { composeGraph } from "../execution/graph.fixture";
import { PEOPLE_GRAPH } from "../execution/people.fixture";
import { client, KEY, openDoor } from "../gateway.fixture";
import type { FollowParts } from "./follow-registry";

const STATED = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
const DOCUMENTS = Array.from(
  { length: 1_000 },
  (_, index) =>
    `query Q${index} { a${index}: resident(id: "r1") { subjectKey name } residents { b${index}: subjectKey } }`,
);
/** Of a field that is no more. */
const OUTDATED = "query Outdated { residents { formerName } }";
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const byHash = new Map(DOCUMENTS.map((text) => [sha256(text), text]));

/** Whether `agencies` says which documents are used. */
const says = { used: true };

/** What `agencies` would say of one client that registered all of them. */
const askAgencies = async ({ query, variables }: SubgraphRequest) => {
  const { after, hash } = (variables ?? {}) as { after?: string | null; hash?: string };
  if (query.includes("usedDocuments")) {
    if (!says.used) return new Promise<never>(() => {});
    const from = after ? Number(after) + 1 : 0;
    const page = [...DOCUMENTS, OUTDATED].slice(from, from + 200);
    return { data: { used: page.map((text, at) => ({ id: String(from + at), requests: 0, text, ...client })) } };
  }
  if (query.includes("documentOfClient")) return { data: { document: { id: "opn_a", text: byHash.get(hash ?? "") } } };
  return { data: { access: client, recorded: true } };
};

const NEWS = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { news: String }`;
const sdl = composeGraph({ ...PEOPLE_GRAPH, news: { sdl: NEWS, resolvers: {} } }).supergraphSdl;
const graph: RegisteredGraph = { contracts: { open: sdl, partner: sdl, staff: sdl, self: sdl }, subgraphs: [] };

/** A gateway to which graphs can be handed, and the plans that it made and for whom. */
async function open() {
  const planned: string[] = [];
  const said: string[] = [];
  const traces = {
    add: ({ name, requestId }: Span) => void (name === "plan" && planned.push(requestId)),
  } as unknown as Traces;
  let take: FollowParts["take"] = async () => {};
  const partners = { open: () => ({ sourceOf: () => undefined, run: () => {} }), close: async () => {} };
  const metrics = new Metrics();
  const door = await openDoor({
    askAgencies,
    metrics,
    traces,
    log: createLog("test", "info", { write: (line: string) => void said.push(line) }),
    classifiedOperations: "registered",
    registry: {
      partners,
      async follow(taking) {
        take = taking;
        return { stop: async () => {} };
      },
    },
  });
  const ask = async (text: string) => {
    const body = JSON.stringify({ documentId: `sha256:${sha256(text)}`, extensions: { access: STATED } });
    const headers = { "content-type": "application/json", authorization: `Bearer ${KEY}` };
    return (await door.send("/graphql", { method: "POST", headers, body })).body;
  };
  const made = (): number => planned.filter((requestId) => requestId === "warming").length;
  const takes = (isUrgent: boolean) =>
    take(graph, { isUrgent, since: Date.now(), signal: new AbortController().signal });
  return { door, ask, planned, made, said, metrics, takes };
}

describe("1,000 registered operations", () => {
  let gateway: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    gateway = await open();
    while (gateway.made() < DOCUMENTS.length) await pause(20);
  }, 180_000);
  afterAll(() => gateway.door.close());

  it("have their plans before the first of them is asked, after a start", async () => {
    const { ask, planned } = gateway;
    expect(await ask(DOCUMENTS[7] ?? "")).toMatchObject({ data: { a7: { subjectKey: "key-r1" } } });
    expect(planned.filter((requestId) => requestId !== "warming")).toEqual([]);
  });

  it("are nobody's requests while they are planned, and one that has no plan is told in the log", async () => {
    const { said, metrics } = gateway;
    while (!said.some((line) => line.includes("plans are ready"))) await pause(20);
    const of = said.map((line) => JSON.parse(line)).find(({ msg }) => /no plan could be made ahead/.test(String(msg)));
    expect(of).toMatchObject({ documents: 1 });
    const { values } = await metrics.requests.get();
    expect(values.map(({ value }) => value)).toEqual([1]);
  });

  it("have them before another graph takes over, and are answered meanwhile", async () => {
    const { door, ask, planned, made, said, takes } = gateway;
    planned.length = 0;
    const since = performance.now();
    let taken = false;
    const taking = takes(false).then(() => (taken = true));
    let answered = 0;
    while (!taken) {
      expect((await ask(DOCUMENTS[answered % DOCUMENTS.length] ?? "")).errors).toBeUndefined();
      answered += 1;
    }
    await taking;
    expect(made()).toBeGreaterThanOrEqual(DOCUMENTS.length);
    expect(answered).toBeGreaterThan(20);
    process.stdout.write(
      `another graph took over with 1,000 plans after ${(performance.now() - since).toFixed(0)} ms, in which ${answered} were answered\n`,
    );
    expect((await door.post("{ news }")).body.errors).toBeDefined();
    planned.length = 0;
    for (const [index, text] of DOCUMENTS.entries())
      expect(await ask(text)).toMatchObject({ data: { [`a${index}`]: { name: "«Resident.name r1»" } } });
    expect(planned).toEqual([]);
    expect(said.join("")).toContain("plans are ready before another graph takes over");
  }, 180_000);

  it("FT-22 are not waited for where a graph takes over because something is wrong with the one before", async () => {
    const since = performance.now();
    says.used = false;
    await gateway.takes(true);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});
