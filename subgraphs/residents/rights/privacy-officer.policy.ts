import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** The duty of those who answer to people for the data about them. */
export const PRIVACY_OFFICER = "privacy_officer";

/** Whether a look was misuse is found by a person whose duty it is, never by a system. */
export function mayJudgeLooks({ audience, agency, duties }: Viewer): Verdict {
  if (!agency || (audience !== "partner" && audience !== "staff")) return "hidden";
  return audience === "staff" && duties.includes(PRIVACY_OFFICER) ? "allowed" : "forbidden";
}

/** What an agency owes to people is seen by its own systems, and by the staff whose duty it is. */
export function mayDoPrivacyWork(viewer: Viewer): Verdict {
  if (viewer.audience === "partner" && viewer.agency) return "allowed";
  return mayJudgeLooks(viewer);
}
