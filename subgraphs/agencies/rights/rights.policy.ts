import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** The duty of those who administer the rights of their own agency's staff and systems. */
export const MEMBER_ADMINISTRATOR = "member_administrator";

/** The duty of those who decide, at a platform's operator, who takes part in it and with which systems. */
export const PLATFORM_ADMINISTRATOR = "platform_administrator";

/** The agency for whose platforms somebody decides; null for one whose duty it is not. */
export const operatorOf = ({ audience, agency, duties }: Viewer): string | null =>
  audience === "staff" && duties.includes(PLATFORM_ADMINISTRATOR) ? agency : null;

/** An agency's history of rights is read by its own systems, and by the staff whose duty it is. */
export function mayReadRights(viewer: Viewer): Verdict {
  if (!viewer.agency) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  return viewer.audience === "staff" && viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "hidden";
}
