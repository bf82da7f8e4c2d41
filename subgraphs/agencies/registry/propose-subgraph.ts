import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { asRegistry, lockRegistry } from "./as-registry";
import { GraphChangeRow } from "./graph-change.entity";
import { insistOnSubgraph, type Subgraph } from "./insist-on-subgraph";
import { mayBringSubgraph } from "./registry.policy";

export type CheckSubgraph = Subgraph & { idempotencyKey: string };
export type PublishSubgraph = CheckSubgraph & { despiteOperations?: boolean | null };
type Received = { outcome: "SubgraphReceived"; changeId: string };
export type ProposeSubgraphOutcome = Received | typeof nameTaken;

/** Finds out what the graph with this subgraph would be, and what would break; nothing else comes of it. */
export const checkSubgraph = (
  work: Work,
  { idempotencyKey, ...wish }: CheckSubgraph,
): Promise<ProposeSubgraphOutcome> => propose(work, "check", wish, idempotencyKey);

/** Brings an agency's subgraph, or another version of it, to the graph: when it was checked, and approved where it must be. */
export const publishSubgraph = (
  work: Work,
  { idempotencyKey, ...wish }: PublishSubgraph,
): Promise<ProposeSubgraphOutcome> => propose(work, "publish", wish, idempotencyKey);

async function propose(
  work: Work,
  kind: "check" | "publish",
  wish: Omit<PublishSubgraph, "idempotencyKey">,
  key: string,
): Promise<ProposeSubgraphOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  if (mayBringSubgraph(viewer) !== "allowed")
    throw new Forbidden(
      "Only your agency's systems and those who administer its rights may bring its subgraph.",
      "기관의 시스템 또는 기관의 권한 관리자만 서브그래프를 등록할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  insistOnSubgraph(wish);
  const { name } = wish;
  return once(work, { operation: `${kind}Subgraph`, key, request: wish }, async () => {
    await lockRegistry(work);
    const known: { agencyId: string; version: number }[] = await asRegistry(work, () =>
      tx.query(
        `select agency_id as "agencyId", max(version)::integer as version from graph_change
         where name = $1 and kind = 'publish' and state <> 'refused' group by agency_id`,
        [name],
      ),
    );
    if (known.some((other) => other.agencyId !== agencyId)) return nameTaken;
    const id = newId("gch");
    await tx.insert(GraphChangeRow, {
      id,
      agencyId,
      kind,
      state: "received",
      ...wish,
      despiteOperations: wish.despiteOperations === true,
      version: (known[0]?.version ?? 0) + 1,
      askedBy: viewer.actor,
      askedAt: now,
    });
    return { outcome: "SubgraphReceived", changeId: id };
  });
}

const nameTaken = {
  outcome: "SubgraphNameTaken" as const,
  message: "Another agency's subgraph has this name. Choose another.",
  messageKo: "다른 기관의 서브그래프가 사용 중인 이름입니다. 다른 이름을 선택하십시오.",
};
