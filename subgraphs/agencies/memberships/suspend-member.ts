import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { type NotAMember, notAMember } from "../clients/not-a-member";
import { findMembership, insistOnMembershipReason } from "./find-membership";
import { MembershipRow } from "./membership.entity";
import { recordMembershipChange } from "./record-membership-change";

export type SuspendMember = { membershipId: string; reason: string; idempotencyKey: string };
export type SuspendMemberOutcome = { outcome: "MemberSuspended"; membershipId: string } | NotAMember;

/**
 * Cuts a member off: its systems and its staff are let in nowhere any more, whatever they hold. It stays a member, and what
 * it was on any day stays as it was.
 */
export async function suspendMember(
  work: Work,
  { idempotencyKey, ...wish }: SuspendMember,
): Promise<SuspendMemberOutcome> {
  const membership = await findMembership(work, wish.membershipId);
  const reason = insistOnMembershipReason(wish.reason);
  return once(work, { operation: "suspendMember", key: idempotencyKey, request: wish }, async () => {
    const { id: membershipId, status } = membership;
    if (status !== "active" && status !== "suspended") return notAMember;
    if (status === "active") {
      await work.tx.update(
        MembershipRow,
        { id: membershipId },
        { status: "suspended", version: membership.version + 1 },
      );
      await recordMembershipChange(work, membership, { from: status, to: "suspended", reason });
    }
    return { outcome: "MemberSuspended", membershipId };
  });
}
