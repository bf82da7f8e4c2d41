import type { MembershipStatus } from "./membership.entity";

/** Asked for and not granted yet: no member, and nobody's business but that of those who take part. */
export const NOT_YET_MEMBERS: readonly MembershipStatus[] = ["applied", "review", "approved"];

/** Where a membership can go from where it stands. One that is over stays over: the agency applies anew. */
export const MEMBERSHIP_STEPS: Readonly<Record<MembershipStatus, readonly MembershipStatus[]>> = {
  applied: ["review", "withdrawn", "expelled"],
  review: ["approved", "withdrawn", "expelled"],
  approved: ["active", "withdrawn", "expelled"],
  active: ["suspended", "withdrawn", "expelled"],
  suspended: ["active", "withdrawn", "expelled"],
  withdrawn: [],
  expelled: [],
};

const quoted = (statuses: readonly string[]): string => statuses.map((status) => `'${status}'`).join(", ");

/** The condition that an agency was asked in already, whatever became of it since. */
export const IS_MEMBER = `t.status not in (${quoted(NOT_YET_MEMBERS)})`;
