import type { EntityManager } from "typeorm";
import { digestOf, type GraphSealer } from "../../../kit/supergraph-seal";
import { GraphChangeRow, type GraphPart } from "./graph-change.entity";
import { SealedGraphRow } from "./sealed-graph.entity";

export type LiveGraph = { number: number; parts: GraphPart[]; founding: string | null };

const NONE: LiveGraph = { number: 0, parts: [], founding: null };

/** The graph that gateways run, or are about to; of none that was registered yet the number is 0. */
export async function findLiveGraph(tx: EntityManager): Promise<LiveGraph> {
  const [live]: LiveGraph[] = await tx.query(
    "select number, parts, founding from graph_change where number is not null order by number desc limit 1",
  );
  return live ?? NONE;
}

/** The latest graph that was made because something was wrong with the one before: gateways then make fewer plans ready first. */
async function findUrgentSince(tx: EntityManager): Promise<number> {
  const [latest]: { number: number }[] = await tx.query(
    `select number from graph_change where number is not null and kind in ('roll_back', 'withdraw') order by number desc limit 1`,
  );
  return latest?.number ?? 0;
}

type Made = { parts: GraphPart[]; founding: string | null; text: string };

/** Makes a change the live graph, with the next number and its seal. The registry is locked, and told who it is. */
export async function makeLive(
  tx: EntityManager,
  seal: GraphSealer,
  id: string,
  { parts, founding, text }: Made,
  now: Date,
): Promise<number> {
  const number = (await findLiveGraph(tx)).number + 1;
  await tx.update(GraphChangeRow, { id }, { state: "live", number, parts, founding, decidedAt: now });
  const sealed = await seal(number, text, await findUrgentSince(tx));
  await tx.insert(SealedGraphRow, { number, text, digest: digestOf(text), seal: sealed });
  return number;
}
