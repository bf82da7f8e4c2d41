import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { findMembership, findOwnMembership, insistOnMembershipReason } from "./find-membership";
import { MembershipRow, type MembershipStatus } from "./membership.entity";
import { MEMBERSHIP_STEPS, NOT_YET_MEMBERS } from "./membership-steps";
import { recordMembershipChange } from "./record-membership-change";

export type MoveMembership = { membershipId: string; reason: string; version: number; idempotencyKey: string };
export type ActivateMembership = MoveMembership & { dataSharingHash: string; representatives: string[] };
export type MoveMembershipOutcome =
  { outcome: "MembershipMoved"; membershipId: string } | IllegalTransition | VersionConflict;

type Wish = Omit<MoveMembership, "idempotencyKey"> & Partial<Omit<ActivateMembership, keyof MoveMembership>>;

export const reviewMembership = (work: Work, wish: MoveMembership): Promise<MoveMembershipOutcome> =>
  move(work, "reviewMembership", "review", wish);

export const approveMembership = (work: Work, wish: MoveMembership): Promise<MoveMembershipOutcome> =>
  move(work, "approveMembership", "approved", wish);

/** A member from today on, once it has signed how data are shared and named who represents it. */
export function activateMembership(work: Work, wish: ActivateMembership): Promise<MoveMembershipOutcome> {
  insistOnAgreement(wish);
  return move(work, "activateMembership", "active", wish);
}

/** The operator excludes an agency, or refuses what it applied for. */
export const expelMember = (work: Work, wish: MoveMembership): Promise<MoveMembershipOutcome> =>
  move(work, "expelMember", "expelled", wish);

/** An agency leaves, or takes back what it applied for. */
export const withdrawMembership = (work: Work, wish: MoveMembership): Promise<MoveMembershipOutcome> =>
  move(work, "withdrawMembership", "withdrawn", wish);

async function move(
  work: Work,
  operation: string,
  to: MembershipStatus,
  { idempotencyKey, ...wish }: Wish & Pick<MoveMembership, "idempotencyKey">,
): Promise<MoveMembershipOutcome> {
  const membership = await (to === "withdrawn" ? findOwnMembership : findMembership)(work, wish.membershipId);
  const reason = insistOnMembershipReason(wish.reason);
  return once(work, { operation, key: idempotencyKey, request: wish }, async () => {
    const { id, version, status } = membership;
    if (version !== wish.version) return versionConflict(version);
    if (!MEMBERSHIP_STEPS[status].includes(to) || (to === "active" && status !== "approved"))
      return cannotGoOn(status, MEMBERSHIP_STEPS[status]);
    await work.tx.update(MembershipRow, { id, version, status }, changeOf(membership, to, wish, seoulDate(work.now)));
    await recordMembershipChange(work, membership, { from: status, to, reason });
    return { outcome: "MembershipMoved", membershipId: id };
  });
}

/** One that never began is over before it did, so that it was a member on no day. */
function changeOf(
  { status, version, validFrom }: MembershipRow,
  to: MembershipStatus,
  { dataSharingHash, representatives }: Wish,
  today: string,
): Partial<MembershipRow> {
  const change = { status: to, version: version + 1 };
  if (to === "active")
    return { ...change, dataSharingHash, representatives, validFrom: today, validFromPrecision: "day" };
  if (to !== "withdrawn" && to !== "expelled") return change;
  const validTo = NOT_YET_MEMBERS.includes(status) || validFrom > today ? validFrom : today;
  return { ...change, validTo, validToPrecision: "day" };
}

function insistOnAgreement({ dataSharingHash, representatives }: ActivateMembership): void {
  if (!/^[0-9a-f]{64}$/.test(dataSharingHash))
    throw new Invalid(
      "Give the SHA-256 of the data-sharing agreement as 64 hexadecimal digits in small letters.",
      "자료 공유 협약 문서의 SHA-256 값을 소문자 16진수 64자리로 입력하십시오.",
      "DOCUMENT_HASH_INVALID",
    );
  const named = representatives.map((title) => title.trim());
  if (named.length < 1 || named.length > 10 || named.some((title) => title.length < 1 || title.length > 100))
    throw new Invalid(
      "Name 1 to 10 posts that represent the agency, each in 1 to 100 characters; no persons.",
      "기관을 대표하는 직위를 1개에서 10개까지, 각각 1자에서 100자 사이로 입력하십시오. 사람 이름은 입력하지 않습니다.",
      "REPRESENTATIVE_INVALID",
    );
}
