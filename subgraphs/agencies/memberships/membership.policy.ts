import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR, operatorOf } from "../rights/rights.policy";

/**
 * Who takes part in a platform is decided by the staff of its operator whose duty it is, and nobody decides about their own
 * agency. That there is the platform, and who its members are, is public: nothing of it is hidden.
 */
export function mayDecideMembership(
  viewer: Viewer,
  { operatorAgencyId, agencyId }: { operatorAgencyId: string | null; agencyId: string | null },
): Verdict {
  const operator = operatorOf(viewer);
  return operator !== null && operator === operatorAgencyId && operator !== agencyId ? "allowed" : "forbidden";
}

/** An agency applies and leaves by its own system, or by the staff whose duty its rights are. */
export function mayApply({ audience, duties }: Viewer): Verdict {
  if (audience === "partner") return "allowed";
  return audience === "staff" && duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "forbidden";
}

/** Who asked to join and is no member yet is for those who take part. */
export const maySeeApplications = ({ audience }: Viewer): boolean => audience === "partner" || audience === "staff";

/** Why a member was suspended or let in again is for its own administrators; null for who is none. */
export function agencyWhoseHistory({ audience, agency, duties }: Viewer): string | null {
  if (audience === "partner") return agency;
  return audience === "staff" && duties.includes(MEMBER_ADMINISTRATOR) ? agency : null;
}
