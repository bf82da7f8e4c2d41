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

/** Why a member was suspended or let in again is for its own administrators; null for who is none. */
export function agencyWhoseHistory({ audience, agency, duties }: Viewer): string | null {
  if (audience === "partner") return agency;
  return audience === "staff" && duties.includes(MEMBER_ADMINISTRATOR) ? agency : null;
}
