import { Forbidden } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { lockRegistry } from "./as-registry";
import { findChange } from "./find-change";
import { GraphChangeRow } from "./graph-change.entity";
import { mayApproveSubgraph } from "./registry.policy";

export type ApproveSubgraph = { changeId: string; idempotencyKey: string };
export type ApproveSubgraphOutcome = { outcome: "SubgraphApproved"; changeId: string } | typeof notAwaited;

/** Lets a subgraph join the graph; of what tells something about people two say so, and nobody of what they brought. */
export async function approveSubgraph(
  work: Work,
  { idempotencyKey, ...wish }: ApproveSubgraph,
): Promise<ApproveSubgraphOutcome> {
  const { tx, viewer } = work;
  await lockRegistry(work);
  const change = await findChange(work, { id: wish.changeId }, mayApproveSubgraph);
  return once(work, { operation: "approveSubgraph", key: idempotencyKey, request: wish }, async () => {
    const { id, state, askedBy, approvedBy, approvalsNeeded } = change;
    if (state !== "awaiting") return notAwaited;
    const actor = viewer.actor ?? "";
    if (actor === askedBy || approvedBy.includes(actor)) throw secondPerson();
    // The database locks no row for somebody who may not change it.
    await tx.findOneOrFail(GraphChangeRow, { where: { id }, lock: { mode: "pessimistic_write" } });
    const all = [...approvedBy, actor];
    const isEnough = all.length >= approvalsNeeded;
    await tx.update(GraphChangeRow, { id }, { approvedBy: all, ...(isEnough && { state: "approved" }) });
    return { outcome: "SubgraphApproved", changeId: id };
  });
}

const secondPerson = (): Forbidden =>
  new Forbidden(
    "Somebody else must approve this: nobody approves what they brought themselves, and nobody approves twice.",
    "다른 사람의 승인이 필요합니다. 본인이 등록한 것은 승인할 수 없으며 두 번 승인할 수도 없습니다.",
    "SECOND_PERSON_REQUIRED",
  );

const notAwaited = {
  outcome: "ApprovalNotAwaited" as const,
  message: "This subgraph waits for no approval: it is still being checked, was refused, overtaken, or is live.",
  messageKo: "승인을 기다리는 서브그래프가 아닙니다. 확인 중이거나 거부·대체되었거나 이미 반영되었습니다.",
};
