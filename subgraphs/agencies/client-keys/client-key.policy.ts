import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR } from "../rights/rights.policy";

/**
 * An agency's clients and their keys are kept by that agency: by its own systems, and by the staff whose duty it is. For
 * everybody else they do not exist.
 */
export function mayKeepClients(viewer: Viewer, client: { agencyId: string }): Verdict {
  if (viewer.agency !== client.agencyId) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  if (viewer.audience !== "staff") return "hidden";
  return viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "forbidden";
}
