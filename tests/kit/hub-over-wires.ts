import { startHub } from "../../hub/start-hub";
import { forEachSubgraph, loadSubgraph, SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { createContextVerifier } from "../../kit/caller-context";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { createLog, type Log } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { type Served, serveSubgraph } from "../../kit/serve";
import { type Fault, openFaultProxy } from "../../gateway/resilience/fault-proxy.fixture";
import { copyDatabases } from "./copies";
import type { Persona } from "./personas";
import { theServers } from "./servers";
import { type Caller, caller } from "./the-hub";

/** The way from the gateway to one subgraph, and what stands at its end. */
export type Wire = {
  /** What becomes of each request; called for each. */
  next: () => Fault;
  seen: { requests: number };
  /** The instance at the end of the way. */
  running: Served | null;
  /** Opens an instance to which no way leads yet. */
  open(): Promise<Served>;
  /** Leads the way to an instance; the one before goes on until it is stopped. */
  lead(to: Served): void;
  /** Both at once. */
  start(): Promise<void>;
  /** Stops the instance at the end of the way, which then leads nowhere. */
  stop(): Promise<void>;
};

export type HubOverWires = {
  url: string;
  as(persona: Persona): Caller;
  nobody: Caller;
  withAuthorization(authorization: string): Caller;
  wires: Record<SubgraphName, Wire>;
  urls: Awaited<ReturnType<typeof copyDatabases>>["urls"];
  close(): Promise<void>;
};

const NOWHERE = 1;
const AT = { host: "127.0.0.1", port: 0 };
const silent = createLog("test", "fatal");

/** A gateway before its subgraphs, none of which runs yet, each behind HTTP over a wire that fails as it is told to. */
export async function hubOverWires(
  elsewhere: Partial<Record<SubgraphName, string>> = {},
  { log = silent, definitionOf = loadSubgraph }: { log?: Log; definitionOf?: typeof loadSubgraph } = {},
): Promise<HubOverWires> {
  const copies = await copyDatabases();
  const keys = makeKeys(theServers().keysDir);

  const openInstance = async (name: SubgraphName): Promise<Served> => {
    const { appUrl } = copies.urls[name];
    const runtime = await openSubgraph(await definitionOf(name), {
      appUrl,
      ownerUrl: null,
      keys,
      seed: false,
      clock: () => new Date(),
      log,
      poolSize: 4,
    });
    const verify = await createContextVerifier(keys.callerContextPublic, name);
    const verifyOwner = await createContextVerifier(keys.events.public, name);
    const served = await serveSubgraph(runtime, AT, verify, log, verifyOwner);
    return { url: served.url, close: () => served.close().then(() => runtime.close()) };
  };

  const proxies: Awaited<ReturnType<typeof openFaultProxy>>[] = [];
  const running = new Set<Served>();
  const remotes: Partial<Record<SubgraphName, string>> = {};

  const openWire = async (name: SubgraphName): Promise<Wire> => {
    let port = NOWHERE;
    const stopping = ({ url, close }: Served): Served => {
      const one = { url, close: () => (running.delete(one) ? close() : Promise.resolve()) };
      running.add(one);
      return one;
    };
    const wire: Omit<Wire, "seen"> = {
      next: () => "none",
      running: null,
      open: async () => stopping(await openInstance(name)),
      lead(to) {
        wire.running = to;
        port = Number(new URL(to.url).port);
      },
      async start() {
        wire.lead(await wire.open());
      },
      async stop() {
        port = NOWHERE;
        await wire.running?.close();
      },
    };
    const proxy = await openFaultProxy(
      () => port,
      () => wire.next(),
    );
    proxies.push(proxy);
    remotes[name] = proxy.url;
    return Object.assign(wire, { seen: proxy.seen });
  };

  const wires = await forEachSubgraph(openWire);
  const hub = await startHub({
    remotes: { ...remotes, ...elsewhere },
    local: null,
    keys,
    clock: () => new Date(),
    log,
    identity: { publicUrl: null, issuer: null },
    ...AT,
    production: true,
  });
  return {
    url: hub.url,
    as: ({ slug }) => caller(hub.url, `Bearer ${demoKey(keys.demo, slug)}`),
    nobody: caller(hub.url, undefined),
    withAuthorization: (authorization) => caller(hub.url, authorization),
    wires,
    urls: copies.urls,
    async close() {
      await hub.close();
      await Promise.all([...running].map((one) => one.close()));
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await copies.drop();
    },
  };
}

/** The same with every subgraph there. */
export async function wholeHubOverWires(): Promise<HubOverWires> {
  const hub = await hubOverWires();
  await Promise.all(SUBGRAPHS.map((name) => hub.wires[name].start()));
  return hub;
}
