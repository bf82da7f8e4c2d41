import { readFileSync } from "node:fs";
import { type ContextSigner, createContextSigner } from "../kit/caller-context";
import type { Clock } from "../kit/clock";
import type { Bus } from "../kit/events/relay";
import type { GatewayKeys, SubgraphKeys } from "../kit/keys";
import type { Log } from "../kit/log";
import type { NoticeRoute } from "../kit/notices";
import type { Metrics } from "../kit/metrics";
import type { SubgraphRuntime } from "../kit/runtime";
import { createGraphReader } from "../kit/supergraph-seal";
import type { Served } from "../kit/serve";
import type { Traces } from "../kit/traces";
import type { AskAgencies } from "../gateway/ask-agencies";
import { type Registry, startGateway } from "../gateway/create-gateway";
import type { PlanningThread } from "../gateway/execution/planning-thread";
import { followRegistry } from "../gateway/graph/follow-registry";
import { partnerSources } from "../gateway/graph/partner-sources";
import { homeSource } from "../gateway/home-source";
import { type HttpSource, httpSource } from "../gateway/http-source";
import { type Quotas, USUAL_QUOTAS } from "../gateway/limits/quota";
import type { ClassifiedOperations } from "../gateway/operations/operations";
import { localSource } from "../gateway/local-source";
import type { ContractName } from "../gateway/contracts";
import { CONTRACT_FILES } from "../schema/files";
import type { DatabaseUrls } from "./databases";
import { eventBus, type Owners } from "./event-bus";
import { hubIdentity, type IdentitySettings } from "./hub-identity";
import { refuseDemo } from "./refuse-demo";
import { loadInTurn, type Loaded, SUBGRAPHS, type SubgraphName } from "./subgraphs";
import { tellOfSkew } from "./tell-of-skew";

export type HubParts = {
  /** The address of each subgraph that runs elsewhere. */
  remotes: Partial<Record<SubgraphName, string>>;
  /** Subgraphs of partners that keep their data at home, which a supergraph of their own names beside the four. */
  homes?: { urls: Record<string, string>; supergraphOf: (contract: ContractName) => string };
  /** What is asked of the subgraphs that partners register while the hub runs; left out: none are. */
  partners?: {
    /** Hosts that the operator named: their subgraphs may be inside the hub's network, and without TLS. */
    insideHosts: readonly string[];
  };
  keys: GatewayKeys;
  /** What the subgraphs need that run here: a database each, and the keys; null where none does. */
  local: {
    databases: Map<SubgraphName, DatabaseUrls> | Promise<Map<SubgraphName, DatabaseUrls>>;
    keys: SubgraphKeys;
    anchorsDir?: string;
    /** By whom people are told what must reach them; left out: by nobody. */
    notices?: NoticeRoute | undefined;
  } | null;
  clock: Clock;
  log: Log;
  identity: IdentitySettings;
  host: string;
  port: number;
  /** How many milliseconds before it stops it says so. */
  drainFor?: number;
  quotas?: Quotas;
  mostAtOnce?: number;
  plansWithin?: number;
  /** Who plans; left out: a thread of its own, which ends with it. */
  planning?: PlanningThread;
  /** Where what it does is counted, if anywhere. */
  metrics?: Metrics;
  /** Who is told how long what took, if anybody. */
  traces?: Traces;
  /** How systems ask for data about people; left out: with any document. */
  classifiedOperations?: ClassifiedOperations;
  trustedProxies?: readonly string[];
  /** Without playground, demo credentials and invented records. */
  production: boolean;
  /** Whether demo credentials in the database keep it from starting. */
  refusesDemo?: boolean;
  poolSize?: number;
  onStatement?: (subgraph: SubgraphName, sql: string) => void;
};

/** A gateway, and in the same process each subgraph that is not told to run elsewhere. */
export async function startHub(parts: HubParts): Promise<Served> {
  const { remotes, keys, log, host, port, production, identity } = parts;
  const sign = await createContextSigner(keys.callerContextPrivate);
  const https = new Map<string, HttpSource>();
  const locals = new Map<string, Promise<SubgraphRuntime>>();
  const here = SUBGRAPHS.filter((name) => !remotes[name]);
  const loading = loadInTurn(here);
  for (const name of SUBGRAPHS) {
    const remote = remotes[name];
    if (remote) https.set(name, httpSource(name, remote, sign, log, { metrics: parts.metrics }));
  }
  const buses = await localBuses(parts, locals);
  for (const [name, loaded] of loading) locals.set(name, openLocal(name, loaded, parts, buses?.(name)));
  for (const [name, url] of Object.entries(parts.homes?.urls ?? {})) https.set(name, homeSource(name, url, sign, log));
  const agencies = locals.get("agencies");
  const opened = Promise.all([...locals.values(), parts.refusesDemo && agencies?.then(refuseDemo)]);
  const ready = opened.then(() => {});
  // Who awaits it may be still on its way.
  ready.catch(() => {});
  const ask = askAgencies(locals, https);
  // The gateway gets its schema ready while the databases are brought up to date.
  const starting = startGateway({
    supergraphOf: parts.homes?.supergraphOf ?? ((contract) => readFileSync(CONTRACT_FILES[contract], "utf8")),
    sourceOf: (name) => https.get(name) ?? localSource(known(locals, name)),
    subgraphs: SUBGRAPHS,
    askAgencies: ask,
    identity: hubIdentity({ ...identity, keys, ask, clock: parts.clock, log }),
    ready,
    clock: parts.clock,
    host,
    port,
    drainFor: parts.drainFor,
    playground: !production,
    quotas: parts.quotas ?? USUAL_QUOTAS,
    mostAtOnce: parts.mostAtOnce,
    plansWithin: parts.plansWithin,
    planning: parts.planning,
    metrics: parts.metrics,
    traces: parts.traces,
    classifiedOperations: parts.classifiedOperations ?? "any",
    trustedProxies: parts.trustedProxies ?? [],
    ...(parts.partners && { registry: registryOf(parts.partners.insideHosts, parts, ask, sign) }),
    log,
  });
  try {
    const [gateway] = await Promise.all([starting, opened]);
    parts.metrics?.watchSubgraphs(await Promise.all(locals.values()));
    const ending = new AbortController();
    void tellOfSkew(https, log, ending.signal);
    const close = (): Promise<void> => {
      ending.abort();
      return gateway.close().finally(() => closeAll(locals, https));
    };
    return { url: gateway.url, close };
  } catch (error) {
    await starting.then((gateway) => gateway.close()).catch(() => {});
    await closeAll(locals, https);
    throw error;
  }
}

const registryOf = (
  insideHosts: readonly string[],
  { keys, log, metrics }: HubParts,
  ask: AskAgencies,
  sign: ContextSigner,
): Registry => ({
  partners: partnerSources(sign, insideHosts, log, metrics),
  follow: (take) => followRegistry({ ask, read: createGraphReader(keys.graphPublic), take, log }),
});

/** By which the owners of this process tell each other, and those elsewhere, what happened. */
async function localBuses({ local, remotes }: HubParts, locals: Map<string, Promise<SubgraphRuntime>>) {
  if (!local) return undefined;
  const sign = await createContextSigner(local.keys.events.private);
  const owners: Owners = { here: (name) => locals.get(name), urls: (name) => remotes[name] ?? null };
  return (name: SubgraphName): Bus => eventBus(name, owners, sign);
}

async function openLocal(
  name: SubgraphName,
  loaded: Promise<Loaded>,
  parts: HubParts,
  bus: Bus | undefined,
): Promise<SubgraphRuntime> {
  const { local, clock, log, production, poolSize, onStatement } = parts;
  if (!local) throw new Error(`${name} has no database`);
  const { definition, built } = await loaded;
  const urls = (await local.databases).get(name);
  if (!urls) throw new Error(`${name} has no database`);
  const { openSubgraph } = await import("../kit/open-subgraph");
  return openSubgraph(
    { ...definition, build: () => built },
    {
      ...urls,
      keys: local.keys,
      seed: !production,
      companion: !!parts.partners,
      notices: local.notices,
      ...(bus && { bus }),
      ...(local.anchorsDir !== undefined && { anchorsDir: local.anchorsDir }),
      clock,
      log,
      traces: parts.traces,
      poolSize,
      ...(onStatement && { onStatement: (sql: string) => onStatement(name, sql) }),
    },
  );
}

const askAgencies = (locals: Map<string, Promise<SubgraphRuntime>>, https: Map<string, HttpSource>): AskAgencies => {
  const remote = https.get("agencies");
  return remote ? remote.send : async (request, caller) => (await known(locals, "agencies")).run(request, caller);
};

function known(locals: Map<string, Promise<SubgraphRuntime>>, name: string): Promise<SubgraphRuntime> {
  const runtime = locals.get(name);
  if (!runtime) throw new Error(`the supergraph names a subgraph ${name} that nobody runs`);
  return runtime;
}

async function closeAll(locals: Map<string, Promise<SubgraphRuntime>>, https: Map<string, HttpSource>): Promise<void> {
  const opened = await Promise.allSettled(locals.values());
  const runtimes = opened.flatMap((local) => (local.status === "fulfilled" ? [local.value] : []));
  await Promise.all([...runtimes, ...https.values()].map((open) => open.close()));
}
