import type { Log } from "../../kit/log";
import type { GraphReader, RegisteredGraph, SealedGraph } from "../../kit/supergraph-seal";
import { type AskAgencies, askAsHub } from "../ask-agencies";

export type FollowParts = {
  ask: AskAgencies;
  read: GraphReader;
  /** Puts a graph in place of the one that runs; where it throws, that one goes on. */
  take: (graph: RegisteredGraph) => Promise<void>;
  log: Log;
};

export type Following = { stop(): Promise<void> };

const EVERY = 1000;
const QUESTION = "query Registered($after: Int!) { graph: registeredGraph(after: $after) { text seal } }";

/** Asks again and again whether there is a later graph, and takes it; the first time before this resolves. */
export async function followRegistry({ ask, read, take, log }: FollowParts): Promise<Following> {
  let running = 0;
  // What was refused is not judged again each second.
  let refused: string | null = null;

  const look = async (): Promise<void> => {
    const found = await later(ask, running);
    if (!found || found.seal === refused) return;
    const sealed = await read(found);
    if (!sealed || sealed.number <= running) {
      refused = found.seal;
      log.error(
        { running, number: sealed?.number ?? null },
        "a graph that is not sealed, or is an older one, was refused",
      );
      return;
    }
    const { number, graph } = sealed;
    try {
      await take(graph);
      running = number;
      log.info({ number, subgraphs: graph.subgraphs.map(({ name }) => name) }, "another graph runs");
    } catch (error) {
      refused = found.seal;
      log.error({ running, number, err: error }, "a graph cannot be run; the one before goes on");
    }
  };
  const lookSafely = (): Promise<void> =>
    look().catch((error: unknown) => log.warn({ err: error }, "agencies cannot say whether there is a later graph"));

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underway = lookSafely();
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      underway = lookSafely();
      void underway.then(again);
    }, EVERY).unref();
  };
  await underway;
  again();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underway;
    },
  };
}

async function later(ask: AskAgencies, after: number): Promise<SealedGraph | null> {
  type Told = { graph: SealedGraph | null };
  return (await askAsHub<Told>(ask, "graph", { query: QUESTION, variables: { after } })).graph;
}
