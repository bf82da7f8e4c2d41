import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { MembershipHistoryRow } from "./membership-history.entity";
import type { MembershipRow, MembershipStatus } from "./membership.entity";

type Changed = { from: MembershipStatus | null; to: MembershipStatus; reason: string };

/** Written and told in the same transaction as the change it describes, so neither can exist without the other. */
export async function recordMembershipChange(
  { tx, viewer, origin, now }: Work,
  { id, agencyId, platformId }: Pick<MembershipRow, "id" | "agencyId" | "platformId">,
  { from, to, reason }: Changed,
): Promise<void> {
  await tx.insert(MembershipHistoryRow, {
    id: newId("mbh"),
    membershipId: id,
    agencyId,
    at: now,
    changedBy: viewer.actor ?? "nobody",
    requestId: origin.requestId,
    fromStatus: from,
    toStatus: to,
    reason,
  });
  await emit({ tx, now }, { type: "MembershipChanged", subject: id, data: { platformId, agencyId, state: to } });
}
