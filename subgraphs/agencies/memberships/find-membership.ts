import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { PlatformRow } from "../platforms/platform.entity";
import { MembershipRow } from "./membership.entity";
import { mayApply, mayDecideMembership } from "./membership.policy";

/** A membership about which this caller decides, locked until commit. */
export async function findMembership({ tx, viewer }: Work, membershipId: string): Promise<MembershipRow> {
  actingAgency(viewer);
  const known = await tx.findOneBy(MembershipRow, { id: membershipId });
  if (!known) throw new NotFound("No such membership.", "해당 참여 기록이 없습니다.");
  await insistOnOperator({ viewer, tx }, known.platformId, known.agencyId);
  // Locked only now: the database locks no row for somebody who may not change it.
  return tx.findOneOrFail(MembershipRow, { where: { id: membershipId }, lock: { mode: "pessimistic_write" } });
}

/** A membership of the caller's own agency, which it may leave, locked until commit; that of others is not there. */
export async function findOwnMembership({ tx, viewer }: Work, membershipId: string): Promise<MembershipRow> {
  const agencyId = actingAgency(viewer);
  const own = await tx.existsBy(MembershipRow, { id: membershipId, agencyId });
  if (!own) throw new NotFound("No such membership of your agency.", "소속 기관의 참여 기록이 아닙니다.");
  if (mayApply(viewer) !== "allowed")
    throw new Forbidden(
      "An agency leaves by its own system, or by staff who administer its rights.",
      "기관의 시스템 또는 권한 관리자만 탈퇴할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  return tx.findOneOrFail(MembershipRow, { where: { id: membershipId }, lock: { mode: "pessimistic_write" } });
}

/** Whether this caller decides about who takes part in a platform, and about this agency. */
export async function insistOnOperator(
  { viewer, tx }: Pick<Work, "viewer" | "tx">,
  platformId: string,
  agencyId: string | null,
): Promise<void> {
  const platform = await tx.findOneBy(PlatformRow, { id: platformId });
  if (!platform) throw new NotFound("No such platform.", "해당 플랫폼이 없습니다.");
  const { operatorAgencyId } = platform;
  if (mayDecideMembership(viewer, { operatorAgencyId, agencyId }) !== "allowed")
    throw new Forbidden(
      "Only those who administer this platform at its operator may decide, and nobody about their own agency.",
      "플랫폼 운영기관의 플랫폼 관리자만 결정할 수 있으며, 소속 기관에 대해서는 결정할 수 없습니다.",
      "ROLE_FORBIDDEN",
    );
}

export function insistOnMembershipReason(reason: string): string {
  const said = reason.trim();
  if (said.length >= 10 && said.length <= 500) return said;
  throw new Invalid(
    "Say why in 10 to 500 characters; the agency reads it.",
    "사유를 10자에서 500자 사이로 입력하십시오. 해당 기관이 볼 수 있습니다.",
    "MEMBERSHIP_REASON_INVALID",
  );
}
