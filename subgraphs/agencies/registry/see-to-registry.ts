import type { EntityManager } from "typeorm";
import type { Companion } from "../../../kit/definition";
import { newId } from "../../../kit/id";
import { foundingDigest } from "../../../schema/founding";
import { decideChange } from "./decide-change";
import { GraphChangeRow } from "./graph-change.entity";
import { findLiveGraph, type LiveGraph } from "./live-graph";
import { byRegistry, lockRegistry } from "./as-registry";
import { madeOf } from "./make-graph";

const EVERY = 500;

/**
 * Sees to what is wanted of the graph, one wish after the other, in the order in which they came. Several processes may:
 * what one made on a graph that is not the live one any more is made anew.
 */
export const seeToRegistry: Companion = ({ db, secrets, clock, log }) => {
  const founding = foundingDigest();

  const step = async (): Promise<boolean> => {
    const waiting = await byRegistry(db, (tx) => findWaiting(tx, founding, clock()));
    if (!waiting) return false;
    const { change, live } = waiting;
    const made = await madeOf(db, waiting, founding).catch((error: Error) => {
      log.error({ change: change.id, failure: error.name, err: error }, "a graph was not composed");
      return COULD_NOT;
    });
    await byRegistry(db, async (tx) => {
      await lockRegistry({ tx });
      const now = await tx.findOneByOrFail(GraphChangeRow, { id: change.id });
      const { number } = await findLiveGraph(tx);
      if (number !== live.number || now.state !== change.state) return;
      await decideChange({ tx, seal: secrets.sealGraph, now: clock() }, now, made);
    });
    return true;
  };

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underway: Promise<void> = Promise.resolve();
  const again = (wait: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      const failed = (error: Error & { code?: string }): boolean => {
        if (!stopped) log.error({ failure: error.name, code: error.code }, "the registry was not seen to");
        return false;
      };
      underway = step()
        .catch(failed)
        .then((found) => again(found ? 0 : EVERY));
    }, wait).unref();
  };
  again(EVERY);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underway;
    },
  };
};

const COULD_NOT = { problems: ["The graph could not be composed."], breaks: [], classified: [], graph: null };

export type Waiting = { change: GraphChangeRow; live: LiveGraph };

/** The first wish that nobody saw to; where there is none, that the graph is to be made of the hub's own subgraphs as they are now. */
async function findWaiting(tx: EntityManager, founding: string, now: Date): Promise<Waiting | null> {
  const live = await findLiveGraph(tx);
  const [change] = await tx.find(GraphChangeRow, {
    where: [{ state: "received" }, { state: "approved" }],
    order: { askedAt: "asc", id: "asc" },
    take: 1,
  });
  if (change) return { change, live };
  if (live.number === 0 || live.founding === founding) return null;
  await lockRegistry({ tx });
  if (await tx.existsBy(GraphChangeRow, { kind: "renew", founding })) return null;
  const id = newId("gch");
  await tx.insert(GraphChangeRow, {
    id,
    kind: "renew",
    state: "received",
    founding,
    despiteOperations: true,
    askedAt: now,
  });
  return { change: await tx.findOneByOrFail(GraphChangeRow, { id }), live };
}
