import type { FastifyInstance } from "fastify";
import type { Clock } from "../kit/clock";
import { Drain } from "../kit/drain";
import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import { Strain } from "../kit/strain";
import type { Traces } from "../kit/traces";
import { answerProblemsAsJson, listen, type Served } from "../kit/serve";
import type { AccessTokens } from "./access-token";
import type { AskAgencies } from "./ask-agencies";
import { createCallers } from "./callers";
import type { ContractName } from "./contracts";
import type { PlanningThread } from "./execution/planning-thread";
import { openFront } from "./front";
import { serveGraphql } from "./graphql-door";
import type { Following, FollowParts } from "./graph/follow-registry";
import type { PartnerSources } from "./graph/partner-sources";
import { runGraph, type RunningGraph } from "./graph/running-graph";
import { createOverload, USUAL_MOST_AT_ONCE } from "./limits/overload";
import { createQuota, type Quotas } from "./limits/quota";
import { createRegistrationCheck } from "./operations/check-registration";
import { FieldUsage } from "./operations/field-usage";
import { type ClassifiedOperations, createOperations } from "./operations/operations";
import { createRegisteredDocuments } from "./operations/registered-documents";
import { reportUsage } from "./operations/report-usage";
import { addPlayground } from "./playground";
import { serveStreams } from "./stream/stream-door";
import { serveReceipts } from "./receipt-door";
import type { SubgraphSource } from "./subgraph-source";

/** Whose tokens are taken here, and the issuer's own pages where this process runs it. */
export type GatewayIdentity = {
  tokens: AccessTokens;
  mount(app: FastifyInstance): void;
  /** Told once where the gateway listens, which is its address unless it was given another. */
  listensAt(url: string): void;
};

export type GatewayParts = {
  /** The supergraph document of a contract. */
  supergraphOf: (contract: ContractName) => string;
  sourceOf: (subgraph: string) => SubgraphSource;
  /** The subgraphs that keep evidence. */
  subgraphs: readonly string[];
  askAgencies: AskAgencies;
  identity: GatewayIdentity;
  /** Resolves when the subgraphs of this process are open; nobody is let in before. */
  ready: Promise<void>;
  clock: Clock;
  host: string;
  port: number;
  /** How many milliseconds before it stops it says so. */
  drainFor?: number;
  playground: boolean;
  /** Where what it does is counted, if anywhere. */
  metrics?: Metrics;
  /** Who is told how long what took, if anybody. */
  traces?: Traces;
  quotas: Quotas;
  /** How many requests it answers at once. */
  mostAtOnce?: number;
  classifiedOperations: ClassifiedOperations;
  /** The addresses and networks of what stands before it and says for whom it asks. */
  trustedProxies: readonly string[];
  /** Where partners bring their subgraphs while it runs; left out: the graph stays what it is. */
  registry?: Registry;
  /** How many milliseconds another graph waits for the plans of what will be asked of it. */
  plansWithin?: number;
  /** Who plans; left out: a thread of its own, which ends with it. */
  planning?: PlanningThread;
  log: Log;
};

export type Registry = {
  partners: PartnerSources;
  follow: (take: FollowParts["take"]) => Promise<Following>;
};

/** The front door: finds out who asks, and answers from the contract that this caller has. */
export async function startGateway(parts: GatewayParts): Promise<Served> {
  const graph = runGraph(parts);
  const strain = new Strain(parts.log);
  try {
    return await openDoor(parts, graph, strain);
  } catch (error) {
    strain.stop();
    await graph.stop();
    throw error;
  }
}

async function openDoor(parts: GatewayParts, graph: RunningGraph, strain: Strain): Promise<Served> {
  const { clock, log, metrics } = parts;
  const { contracts, sourceOf } = graph;
  await contracts.of("partner");
  const app = openFront(parts.trustedProxies);
  const drain = new Drain(app);
  // Before anything is awaited: from then on a route answers its failures as it was told to by then.
  answerProblemsAsJson(app, log);
  app.get("/health/live", async () => ({ status: "ok" }));
  app.get("/health/ready", async (_request, reply) =>
    drain.begun || strain.now
      ? reply.code(503).send({ status: drain.begun ? "stopping" : "overloaded" })
      : { status: "ok" },
  );
  const { identity } = parts;
  identity.mount(app);
  const overload = createOverload(parts.mostAtOnce ?? USUAL_MOST_AT_ONCE, () => strain.share);
  metrics?.read("requests_open", "Requests that are being answered.", () => drain.open);
  metrics?.read(
    "event_loop_longest_delay_seconds",
    "The longest delay of the event loop since it was read last.",
    () => strain.takeLongestDelay() / 1000,
  );
  const { askAgencies } = parts;
  const callers = createCallers(askAgencies, log, identity.tokens);
  const usage = new FieldUsage(clock);
  const documents = createRegisteredDocuments(askAgencies, log);
  const operations = createOperations(documents, usage, parts.classifiedOperations);
  const checkRegistration = createRegistrationCheck(contracts, askAgencies);
  const quota = createQuota(parts.quotas);
  const { traces } = parts;
  serveGraphql(app, { contracts, callers, quota, overload, operations, checkRegistration, clock, metrics, traces });
  serveReceipts(app, callers, parts.subgraphs, sourceOf, log);
  const streams = serveStreams(app, { contracts, callers, quota, overload, operations, askAgencies, log });
  metrics?.read("streams_open", "Streams of events that are open.", () => streams.size);
  if (parts.playground) await addPlayground(app);
  // Where it is tried out the first answer comes sooner; in production nobody from outside who is let in waits.
  if (!parts.playground) await contracts.of("open");
  await parts.ready;
  // What partners brought before is there from the first request on.
  const { registry } = parts;
  const following = await registry?.follow((next, taking) => graph.take(next, registry.partners, taking));
  const url = await listen(app, parts, "gateway").catch(async (error: unknown) => {
    await following?.stop();
    throw error;
  });
  identity.listensAt(url);
  const reports = reportUsage(usage, askAgencies, log);
  contracts.soon("open");
  return {
    url,
    async close() {
      streams.stop();
      await drain.end(parts.drainFor ?? 0);
      await following?.stop();
      await registry?.partners.close();
      strain.stop();
      await reports.stop();
      await graph.stop();
    },
  };
}
