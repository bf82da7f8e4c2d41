import { setTimeout as pause } from "node:timers/promises";
import { createLog, type Log } from "../kit/log";
import type { AskAgencies } from "./ask-agencies";
import { type GatewayParts, startGateway } from "./create-gateway";
import { composeGraph } from "./execution/graph.fixture";
import { PEOPLE_GRAPH } from "./execution/people.fixture";
import type { Quotas } from "./limits/quota";
import type { ClassifiedOperations } from "./operations/operations";

export const KEY = "a-partner-of-the-tests-with-a-long-key";

/** What `agencies` would say of the one key there is; a test may change it. */
export const client = {
  actor: "cli_a",
  agencyId: "agy_a",
  agencyKind: "public_corporation",
  audience: "partner",
  status: "ACTIVE",
  membershipStatus: "ACTIVE",
  purposes: ["SERVICE_PROVISION"],
  bases: ["CONSENT_17", "STATUTE_15_4"],
  roles: [],
};

type Answer = { status: number; headers: Headers; text: string; body: ReturnType<typeof JSON.parse> };

/** A gateway over HTTP in front of a graph in memory. */
type DoorParts = {
  playground: boolean;
  log: Log;
  askAgencies: AskAgencies;
  quotas: Quotas;
  drainFor: number;
  mostAtOnce: number;
  /** How many milliseconds each subgraph takes for an answer. */
  slow: number;
  classifiedOperations: ClassifiedOperations;
  trustedProxies: readonly string[];
} & Pick<GatewayParts, "registry" | "traces" | "metrics">;

export async function openDoor({
  playground = false,
  log = createLog("test", "fatal"),
  askAgencies = async () => ({ data: { access: client } }),
  quotas = { known: 1_000_000, nobody: 1_000_000 },
  drainFor = 0,
  mostAtOnce = 1000,
  slow = 0,
  classifiedOperations = "any",
  trustedProxies = [],
  ...more
}: Partial<DoorParts> = {}) {
  const { supergraphSdl, ...graph } = composeGraph(PEOPLE_GRAPH);
  const callers: unknown[] = [];
  const contracts: string[] = [];
  const served = await startGateway({
    supergraphOf(contract) {
      contracts.push(contract);
      return supergraphSdl;
    },
    sourceOf: (name) => ({
      ...graph.sourceOf(name),
      async ask(request, { viewer, origin }) {
        callers.push({ viewer, origin });
        if (slow > 0) await pause(slow);
        return graph.sourceOf(name).ask(request);
      },
    }),
    subgraphs: ["people", "housing", "badges"],
    askAgencies,
    identity: { tokens: async () => null, mount: () => {}, listensAt: () => {} },
    ready: Promise.resolve(),
    clock: () => new Date("2026-11-22T03:00:00Z"),
    host: "127.0.0.1",
    port: 0,
    drainFor,
    mostAtOnce,
    playground,
    log,
    quotas,
    classifiedOperations,
    trustedProxies,
    ...more,
  });
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    callers.length = 0;
    const response = await fetch(`${served.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
  const authorization = `Bearer ${KEY}`;
  return {
    ...graph,
    url: served.url,
    /** Who asked the subgraphs since the last request. */
    callers,
    /** The contracts that were started, in their order. */
    contracts,
    send,
    /** Asks as the partner; what is stated stands in the extensions. */
    post: (query: string, access?: unknown, headers: Record<string, string> = {}) =>
      send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", authorization, ...headers },
        body: JSON.stringify({ query, ...(access !== undefined && { extensions: { access } }) }),
      }),
    get: (query: string, more = "", headers: Record<string, string> = { authorization }) =>
      send(`/graphql?query=${encodeURIComponent(query)}${more}`, {
        headers: { "apollo-require-preflight": "1", ...headers },
      }),
    close: () => served.close(),
  };
}
