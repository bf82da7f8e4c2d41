import "reflect-metadata";
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ALONE } from "../../gateway/alone.fixture";
import { startGateway } from "../../gateway/create-gateway";
import type { FollowParts } from "../../gateway/graph/follow-registry";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { createLog } from "../../kit/log";
import type { RegisteredGraph } from "../../kit/supergraph-seal";
import { composeContract, CONTRACT_TAGS } from "../../schema/compose";
import { CONTRACT_FILES, subgraphFile } from "../../schema/files";

/** What it is told: to put the other graph in place, or to say how large its heap is once it was collected. */
export type Order = "reload" | "heap";
export type Said = { url: string } | { reloaded: number } | { heap: number };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const say = (said: Said): void => void process.send?.(said);
const text = (file: string): string => readFileSync(file, "utf8");

const client = {
  actor: "cli_bench",
  agencyId: "agy_bench",
  agencyKind: "public_corporation",
  audience: "partner",
  status: "ACTIVE",
  membershipStatus: "ACTIVE",
  purposes: [],
  bases: [],
  roles: [],
};

/** The graph of the hub, and the same with a partner's subgraph. */
function graphs(): [RegisteredGraph, RegisteredGraph] {
  const gardens = text("create-subgraph/template/complex/schema.graphql")
    .replaceAll("__NAME__", "gardens")
    .replaceAll("__FIELD__", "gardens")
    .replaceAll("__TYPE__", "Gardens");
  const own = Object.fromEntries(SUBGRAPHS.map((name) => [name, text(subgraphFile(name))]));
  const made = (make: (name: keyof typeof CONTRACT_TAGS) => string): RegisteredGraph => ({
    contracts: { open: make("open"), partner: make("partner"), staff: make("staff"), self: make("self") },
    subgraphs: [],
  });
  return [
    made((name) => text(CONTRACT_FILES[name])),
    made((name) => composeContract({ ...own, gardens }, CONTRACT_TAGS[name]).supergraphSdl),
  ];
}

/** The answer to a field under the name by which the query asks for it. */
function countOf(query: string, field: string, totalCount: number): Record<string, { totalCount: number }> {
  const [, name] = new RegExp(`(\\w+) *: *${field}\\b`).exec(query) ?? [];
  return { [name ?? field]: { totalCount } };
}

/** A gateway alone, whose subgraphs answer at once: what a reload costs is all its own. */
async function start(): Promise<void> {
  const [first, second] = graphs();
  let take: FollowParts["take"] = async () => {};
  const gateway = await startGateway({
    supergraphOf: (name) => first.contracts[name],
    sourceOf: () => ({
      ask: async ({ query }) => ({ data: { ...countOf(query, "agencies", 7), ...countOf(query, "platforms", 2) } }),
      refused: async () => {},
      receipt: async () => null,
    }),
    subgraphs: SUBGRAPHS,
    askAgencies: async () => ({ data: { access: client, recorded: true, used: [] } }),
    ...ALONE,
    classifiedOperations: "any",
    registry: {
      partners: { open: () => ({ sourceOf: () => undefined, run: () => {} }), close: async () => {} },
      async follow(taking) {
        take = taking;
        return { stop: async () => {} };
      },
    },
    log: createLog("gateway", "warn"),
  });
  let reloads = 0;
  process.on("message", (order: Order) => {
    if (order === "heap") {
      collect();
      return say({ heap: process.memoryUsage().heapUsed });
    }
    reloads += 1;
    const taking = { isUrgent: false, since: Date.now(), signal: new AbortController().signal };
    void take(reloads % 2 ? second : first, taking).then(() => say({ reloaded: reloads }));
  });
  process.on("disconnect", () => process.exit(0));
  say({ url: `${gateway.url}/graphql` });
}

void start();
