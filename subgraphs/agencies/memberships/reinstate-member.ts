import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { type NotAMember, notAMember } from "../clients/not-a-member";
import { findMembership, insistOnMembershipReason } from "./find-membership";
import { MembershipRow } from "./membership.entity";
import { recordMembershipChange } from "./record-membership-change";

export type ReinstateMember = { membershipId: string; reason: string; idempotencyKey: string };
export type ReinstateMemberOutcome = { outcome: "MemberReinstated"; membershipId: string } | NotAMember;

/** Lets a suspended member in again, with the clients, keys and accounts that it had and that were not ended meanwhile. */
export async function reinstateMember(
  work: Work,
  { idempotencyKey, ...wish }: ReinstateMember,
): Promise<ReinstateMemberOutcome> {
  const membership = await findMembership(work, wish.membershipId);
  const reason = insistOnMembershipReason(wish.reason);
  return once(work, { operation: "reinstateMember", key: idempotencyKey, request: wish }, async () => {
    const { id: membershipId, status } = membership;
    if (status !== "active" && status !== "suspended") return notAMember;
    if (status === "suspended") {
      await work.tx.update(MembershipRow, { id: membershipId }, { status: "active", version: membership.version + 1 });
      await recordMembershipChange(work, membership, { from: status, to: "active", reason });
    }
    return { outcome: "MemberReinstated", membershipId };
  });
}
