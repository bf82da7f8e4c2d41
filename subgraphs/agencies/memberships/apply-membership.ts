import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { PlatformRow } from "../platforms/platform.entity";
import { agencyIsMember } from "./agency-is-member";
import { insistOnMembershipReason } from "./find-membership";
import { mayApply } from "./membership.policy";
import { recordMembershipChange } from "./record-membership-change";

export type ApplyMembership = { platformId: string; reason: string; idempotencyKey: string };
export type ApplyMembershipOutcome = { outcome: "MembershipMoved"; membershipId: string } | typeof agencyIsMember;

/** An agency asks to take part in a platform, for itself. */
export async function applyMembership(
  work: Work,
  { idempotencyKey, ...wish }: ApplyMembership,
): Promise<ApplyMembershipOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  if (!(await tx.existsBy(PlatformRow, { id: wish.platformId })))
    throw new NotFound("No such platform.", "해당 플랫폼이 없습니다.");
  if (mayApply(viewer) !== "allowed")
    throw new Forbidden(
      "An agency applies by its own system, or by staff who administer its rights.",
      "기관의 시스템 또는 권한 관리자만 참여를 신청할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const reason = insistOnMembershipReason(wish.reason);
  return once(work, { operation: "applyMembership", key: idempotencyKey, request: wish }, async () => {
    const id = newId("mbr");
    // The table has one membership of an agency at a time, asked for or granted: a second one gets no row.
    const added: unknown[] = await tx.query(
      `insert into membership (id, platform_id, agency_id, status, valid_from, valid_from_precision, valid_to_precision,
         synthetic, inferred) values ($1, $2, $3, 'applied', $4, 'day', 'day', false, false)
       on conflict do nothing returning id`,
      [id, wish.platformId, agencyId, seoulDate(now)],
    );
    if (added.length === 0) return agencyIsMember;
    const change = { from: null, to: "applied" as const, reason };
    await recordMembershipChange(work, { id, agencyId, platformId: wish.platformId }, change);
    return { outcome: "MembershipMoved", membershipId: id };
  });
}
