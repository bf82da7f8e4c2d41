import type { EntityManager } from "typeorm";
import type { GraphSealer } from "../../../kit/supergraph-seal";
import { GraphChangeRow } from "./graph-change.entity";
import { findLiveGraph, makeLive } from "./live-graph";
import type { MadeGraph } from "./make-graph";

type Deciding = { tx: EntityManager; seal: GraphSealer; now: Date };

/** Writes what comes of a wish, now that it is known what graph it makes. */
export async function decideChange(deciding: Deciding, change: GraphChangeRow, made: MadeGraph): Promise<void> {
  const { tx, seal, now } = deciding;
  const { id, kind, state, despiteOperations, name } = change;
  const { problems, breaks, classified, graph } = made;
  const decide = (fields: Partial<GraphChangeRow>): Promise<unknown> =>
    tx.update(GraphChangeRow, { id }, { problems, breaks, classified, decidedAt: now, ...fields });

  if (!graph || (breaks.length > 0 && !despiteOperations)) return void (await decide({ state: "refused" }));
  if (kind === "check") return void (await decide({ state: "passed" }));
  if (kind === "publish" && name !== null) {
    // An older one that still waits would bring back what this one replaces.
    await tx.update(GraphChangeRow, { kind, name, state: "awaiting" }, { state: "overtaken", decidedAt: now });
    const approvalsNeeded = await approvalsFor(tx, change, classified);
    if (state === "received" && (approvalsNeeded > 0 || breaks.length > 0))
      return void (await decide({ state: "awaiting", approvalsNeeded: Math.max(approvalsNeeded, 1) }));
  }
  await tx.update(GraphChangeRow, { id }, { problems, breaks, classified });
  await makeLive(tx, seal, id, graph, now);
}

/**
 * How many people must say that a subgraph joins: two where it tells something about people that it did not before, one
 * where it is new or at another address, none for another version of what was approved.
 */
async function approvalsFor(tx: EntityManager, { name, url }: GraphChangeRow, classified: string[]): Promise<number> {
  const { parts } = await findLiveGraph(tx);
  const part = parts.find((one) => one.name === name);
  const former = part && (await tx.findOneBy(GraphChangeRow, { id: part.change }));
  if (classified.some((coordinate) => !former?.classified.includes(coordinate))) return 2;
  return former?.url === url ? 0 : 1;
}
