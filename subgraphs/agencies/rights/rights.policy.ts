import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** The duty of those who administer the rights of their own agency's staff and systems. */
export const MEMBER_ADMINISTRATOR = "member_administrator";

/** An agency's history of rights is read by its own systems, and by the staff whose duty it is. */
export function mayReadRights(viewer: Viewer): Verdict {
  if (!viewer.agency) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  return viewer.audience === "staff" && viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "hidden";
}
