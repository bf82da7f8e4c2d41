import { actingAgency } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { GraphSealer } from "../../../kit/supergraph-seal";
import type { Work } from "../../../kit/work";
import { asRegistry, lockRegistry } from "./as-registry";
import { notYours } from "./find-change";
import { GraphChangeRow } from "./graph-change.entity";
import { makeLive } from "./live-graph";
import { mayRollBack } from "./registry.policy";
import { SealedGraphRow } from "./sealed-graph.entity";

export type RollBackSupergraph = { to: number; idempotencyKey: string };
export type RollBackSupergraphOutcome = { outcome: "SupergraphRolledBack"; number: number };

/** Brings an earlier graph back as it was, under a new number: gateways take none that is older than theirs. */
export async function rollBackSupergraph(
  work: Work,
  { idempotencyKey, ...wish }: RollBackSupergraph,
  seal: GraphSealer,
): Promise<RollBackSupergraphOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  const operated: unknown[] = await tx.query("select from platform where operator_agency_id = $1", [agencyId]);
  if (mayRollBack(viewer, operated.length) !== "allowed") throw notYours();
  await lockRegistry(work);
  const former = await asRegistry(work, () => tx.findOneBy(GraphChangeRow, { number: wish.to }));
  if (!former?.parts) throw new NotFound("No such graph.", "해당 그래프가 없습니다.");
  const { parts, founding } = former;
  return once(work, { operation: "rollBackSupergraph", key: idempotencyKey, request: wish }, async () => {
    const id = newId("gch");
    await tx.insert(GraphChangeRow, {
      id,
      agencyId,
      kind: "roll_back",
      state: "received",
      rolledBackTo: wish.to,
      despiteOperations: true,
      askedBy: viewer.actor,
      askedAt: now,
    });
    const number = await asRegistry(work, async () => {
      const { text } = await tx.findOneByOrFail(SealedGraphRow, { number: wish.to });
      return makeLive(tx, seal, id, { text, parts, founding }, now);
    });
    return { outcome: "SupergraphRolledBack", number };
  });
}
