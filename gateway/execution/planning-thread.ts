import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import type { QueryPlan } from "@apollo/query-planner";
import { startThread } from "../../kit/compile/start-thread";
import type { Log } from "../../kit/log";
import type { GraphFacts } from "./graph-facts";
import type { ReadGraph, ToPlan } from "./planned-graph";

const PLANS = join(__dirname, "planning-thread-worker.ts");

type Wish =
  | { does: "read"; graph: number; supergraphSdl: string }
  | { does: "plan"; graph: number; toPlan: ToPlan }
  | { does: "close"; graph: number };

/** What the thread is asked. */
export type Wanted = Wish & { id: number };
/** What it says: a value, or why there is none. */
export type Told = { id: number; value?: unknown; error?: string };

/** A thread that reads graphs and plans for all the contracts of a gateway, which answers everybody meanwhile. */
export type PlanningThread = { read: ReadGraph; close(): Promise<void> };

/** MB, beside what the process has for all else. */
const MOST_MEMORY = getHeapStatistics().heap_size_limit / 1024 / 1024 / 2;

type Waiting = { tell(value: unknown): void; fail(error: Error): void };

export function startPlanningThread(log: Log, mostMemory = MOST_MEMORY): PlanningThread {
  let running = start(log, mostMemory);
  let graphs = 0;
  const thread = (): Running => {
    if (running.ended) running = start(log, mostMemory);
    return running;
  };
  return {
    async read(supergraphSdl) {
      const graph = (graphs += 1);
      let readBy: Running | undefined;
      let facts: Promise<unknown> | undefined;
      let closed = false;
      let uses = 0;
      // A thread that ended, as for want of memory, took its graphs along: the next one reads them again.
      const readIn = (current: Running): Promise<unknown> => {
        if (facts && readBy === current) return facts;
        readBy = current;
        return (facts = current.ask({ does: "read", graph, supergraphSdl }));
      };
      const forget = (): void => {
        if (facts && !running.ended && readBy === running) running.ask({ does: "close", graph }).catch(() => {});
        facts = undefined;
      };
      return {
        facts: (await readIn(thread())) as GraphFacts,
        async plan(toPlan) {
          uses += 1;
          try {
            const current = thread();
            await readIn(current);
            return (await current.ask({ does: "plan", graph, toPlan })) as QueryPlan;
          } finally {
            uses -= 1;
            // Somebody came before another graph took over, and asked what had no plan.
            if (closed && uses === 0) forget();
          }
        },
        close() {
          closed = true;
          if (uses === 0) forget();
        },
      };
    },
    close: () => running.stop(),
  };
}

type Running = { readonly ended: boolean; ask(wish: Wish): Promise<unknown>; stop(): Promise<void> };

function start(log: Log, mostMemory: number): Running {
  const worker = startThread(PLANS, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended = false;
  let stopping = false;
  const end = (why: Error): void => {
    ended = true;
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  };
  worker.on("message", ({ id, value, error }: Told) => {
    const one = waiting.get(id);
    waiting.delete(id);
    // It keeps the process alive while somebody waits for it, and no longer.
    if (waiting.size === 0 && !stopping) worker.unref();
    if (error === undefined) one?.tell(value);
    else one?.fail(new Error(error));
  });
  worker.on("error", (error) => {
    log.error({ err: error }, "the planning thread ended; another one takes its place");
    end(error);
  });
  worker.on("exit", () => end(new Error(stopping ? "nothing is planned any more" : "the planning thread ended")));
  worker.unref();
  return {
    get ended() {
      return ended;
    },
    ask(wish) {
      const id = (asked += 1);
      return new Promise((tell, fail) => {
        waiting.set(id, { tell, fail });
        worker.ref();
        worker.postMessage({ id, ...wish } satisfies Wanted);
      });
    },
    async stop() {
      stopping = true;
      // Where nothing else is left to do, the process would end before the thread has, and whoever waits for that.
      worker.ref();
      await worker.terminate();
    },
  };
}
