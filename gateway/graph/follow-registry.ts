import { randomUUID } from "node:crypto";
import type { Log } from "../../kit/log";
import type { GraphReader, NewestGraph, OpenedGraph, RegisteredGraph } from "../../kit/supergraph-seal";
import { type AskAgencies, askAsHub } from "../ask-agencies";

/** How a graph takes over: at once, or when what will be asked of it is ready; not any more once a later one is to. */
export type Taking = {
  isUrgent: boolean;
  /** When the first graph came that waits to take the place of the one that runs; each that comes meanwhile waits from then on. */
  since: number;
  signal: AbortSignal;
};

export type FollowParts = {
  ask: AskAgencies;
  read: GraphReader;
  /** Puts a graph in place of the one that runs; where it throws, that one goes on. */
  take: (graph: RegisteredGraph, taking: Taking) => Promise<void>;
  log: Log;
};

export type Following = { stop(): Promise<void> };

const EVERY = 1000;
const QUESTION = `query Registered($after: Int!, $nonce: String!) {
  graph: registeredGraph(after: $after, nonce: $nonce) { text seal newest }
}`;

/** Asks again and again whether there is a later graph, and takes it; the first time before this resolves. */
export async function followRegistry({ ask, read, take, log }: FollowParts): Promise<Following> {
  let running = 0;
  // Runs, or is about to.
  let newest = 0;
  // A graph that could not be run may have met a passing trouble: it is tried once more.
  let failed = 0;
  // What was refused is said once, not each second.
  let refused: string | null = null;
  let giveWay = new AbortController();
  // Of the graph that is taking over at once.
  let atOnce: AbortController | undefined;
  let taken: Promise<void> = Promise.resolve();
  let waitingSince: number | undefined;

  const run = async (
    { number, urgentSince, graph }: OpenedGraph,
    { isFirst, since, own }: { isFirst: boolean; since: number; own: AbortController },
  ): Promise<void> => {
    // Nobody is let in before the first one runs.
    const isUrgent = isFirst || urgentSince > running;
    const { signal } = own;
    try {
      signal.throwIfAborted();
      if (isUrgent) atOnce = own;
      await take(graph, { isUrgent, since, signal });
      running = number;
      waitingSince = undefined;
      log.info({ number, subgraphs: graph.subgraphs.map(({ name }) => name) }, "another graph runs");
    } catch (error) {
      if (signal.aborted) return log.info({ running, number }, "a graph was not needed any more");
      log.error({ running, number, err: error }, "a graph cannot be run; the one before goes on");
      waitingSince = undefined;
      if (failed !== number && newest === number) newest = running;
      failed = number;
    } finally {
      atOnce = undefined;
    }
  };

  const look = async (isFirst: boolean): Promise<void> => {
    const nonce = randomUUID();
    const found = await later(ask, { after: newest, nonce });
    if (!found) return;
    const sealed = await read(found, nonce);
    if (!sealed || sealed.number <= newest) {
      if (found.seal === refused) return;
      refused = found.seal;
      const number = sealed?.number ?? null;
      log.error({ running, number }, "a graph that is not sealed, or is not the newest, was refused");
      return;
    }
    // One that takes over at once has done so sooner than another would, unless something is wrong with it too.
    if (giveWay !== atOnce) giveWay.abort();
    if (sealed.urgentSince > newest) atOnce?.abort();
    newest = sealed.number;
    giveWay = new AbortController();
    waitingSince ??= Date.now();
    const waiting = { isFirst, since: waitingSince, own: giveWay };
    taken = taken.then(() => run(sealed, waiting));
  };
  const lookSafely = (isFirst: boolean): Promise<void> =>
    look(isFirst).catch((error: unknown) => {
      log.warn({ err: error }, "agencies cannot say whether there is a later graph");
    });

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underway = lookSafely(true);
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      underway = lookSafely(false);
      void underway.then(again);
    }, EVERY).unref();
  };
  await underway;
  await taken;
  again();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underway;
      giveWay.abort();
      atOnce?.abort();
      await taken;
    },
  };
}

async function later(ask: AskAgencies, variables: { after: number; nonce: string }): Promise<NewestGraph | null> {
  type Told = { graph: NewestGraph | null };
  return (await askAsHub<Told>(ask, "graph", { query: QUESTION, variables })).graph;
}
