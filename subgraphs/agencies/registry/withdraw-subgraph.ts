import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { asRegistry, lockRegistry } from "./as-registry";
import { findChange } from "./find-change";
import { GraphChangeRow } from "./graph-change.entity";
import { findLiveGraph } from "./live-graph";
import { mayWithdrawSubgraph } from "./registry.policy";

export type WithdrawSubgraph = { name: string; idempotencyKey: string };
export type WithdrawSubgraphOutcome = { outcome: "SubgraphReceived"; changeId: string } | typeof notLive;

/** Takes a subgraph out of the graph; its versions stay known. */
export async function withdrawSubgraph(
  work: Work,
  { idempotencyKey, ...wish }: WithdrawSubgraph,
): Promise<WithdrawSubgraphOutcome> {
  const { tx, viewer, now } = work;
  await lockRegistry(work);
  const { agencyId } = await findChange(work, { name: wish.name }, mayWithdrawSubgraph);
  return once(work, { operation: "withdrawSubgraph", key: idempotencyKey, request: wish }, async () => {
    const { parts } = await asRegistry(work, () => findLiveGraph(tx));
    if (!parts.some(({ name }) => name === wish.name)) return notLive;
    const id = newId("gch");
    await tx.insert(GraphChangeRow, {
      id,
      agencyId,
      kind: "withdraw",
      state: "received",
      name: wish.name,
      despiteOperations: true,
      askedBy: viewer.actor,
      askedAt: now,
    });
    return { outcome: "SubgraphReceived", changeId: id };
  });
}

const notLive = {
  outcome: "SubgraphNotLive" as const,
  message: "This subgraph is not part of the graph at the moment.",
  messageKo: "현재 그래프에 포함되어 있지 않은 서브그래프입니다.",
};
