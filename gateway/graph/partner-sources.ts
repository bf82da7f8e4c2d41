import type { ContextSigner } from "../../kit/caller-context";
import type { Log } from "../../kit/log";
import type { Metrics } from "../../kit/metrics";
import type { RegisteredGraph } from "../../kit/supergraph-seal";
import { homeSource } from "../home-source";
import type { HttpSource } from "../http-source";
import type { SubgraphSource } from "../subgraph-source";
import { unavailableAt } from "../unavailable";
import { outsideOnly, whyNotAsked } from "./inside-address";

export type OpenedSources = {
  sourceOf: (name: string) => SubgraphSource | undefined;
  /** That their graph runs now: those that it does not name are let go once nobody can wait for them any more. */
  run(): void;
};

/** The partners' subgraphs of the graph that runs. */
export type PartnerSources = {
  /** Those of a graph that is about to run; one that runs already keeps its connections. */
  open(subgraphs: RegisteredGraph["subgraphs"]): OpenedSources;
  close(): Promise<void>;
};

/** Longer than any request takes. */
const NOBODY_WAITS_AFTER = 15_000;

export function partnerSources(
  sign: ContextSigner,
  insideHosts: readonly string[],
  log: Log,
  metrics?: Metrics,
): PartnerSources {
  let named = new Set<string>();
  const known = new Map<string, HttpSource>();
  const sourceAt = (key: string, name: string, url: string): SubgraphSource => {
    const why = whyNotAsked(url, insideHosts);
    if (why) {
      log.error({ subgraph: name, why }, "a partner's subgraph is not asked because of its address");
      return notAsked;
    }
    const lookup = insideHosts.includes(new URL(url).hostname) ? undefined : outsideOnly;
    const source = known.get(key) ?? homeSource(name, url, sign, log, { metrics, lookup });
    known.set(key, source);
    return source;
  };
  const closing = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  const closeAll = async (keys: readonly string[]): Promise<void> => {
    const unwanted = keys.flatMap((key) => known.get(key) ?? []);
    for (const key of keys) known.delete(key);
    await Promise.all(unwanted.map((source) => source.close()));
  };
  const releaseAllBut = (keys: Set<string>): void => {
    named = keys;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const ended = closeAll([...known.keys()].filter((key) => !named.has(key)));
      closing.add(ended);
      void ended.finally(() => closing.delete(ended));
    }, NOBODY_WAITS_AFTER).unref();
    timers.add(timer);
  };
  return {
    open(subgraphs) {
      const sources = new Map<string, SubgraphSource>();
      const keys = new Set<string>();
      for (const { name, url } of subgraphs) {
        const key = `${name} ${url}`;
        keys.add(key);
        sources.set(name, sourceAt(key, name, url));
      }
      return { sourceOf: (name) => sources.get(name), run: () => releaseAllBut(keys) };
    },
    async close() {
      timers.forEach(clearTimeout);
      await Promise.all([...closing, closeAll([...known.keys()])]);
    },
  };
}

const notAsked: SubgraphSource = {
  ask: async (request) => ({ data: null, errors: unavailableAt(request) }),
  refused: async () => {},
  receipt: async () => null,
};
