import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

export const PRIVACY_OFFICER = "privacy_officer";

/** Who looked at whom is reviewed by the privacy officer of the agency that looked, and by nobody who is looked into. */
export function mayDispose(viewer: Viewer, finding: { agencyId: string; account: string } | null): Verdict {
  if (!finding || viewer.audience !== "staff" || viewer.agency !== finding.agencyId) return "hidden";
  if (!viewer.duties.includes(PRIVACY_OFFICER)) return "hidden";
  return viewer.actor === finding.account ? "forbidden" : "allowed";
}

/** For everybody but that privacy officer there are no reviews. */
export const mayReadReview = ({ audience, agency, duties }: Viewer, review: { agencyId: string }): Verdict =>
  audience === "staff" && agency === review.agencyId && duties.includes(PRIVACY_OFFICER) ? "allowed" : "hidden";
