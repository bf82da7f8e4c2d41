import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR } from "../rights/rights.policy";

/**
 * The rights of an agency's staff are given and taken by that agency: by its own systems, and by the staff whose duty it
 * is, who may not decide about themselves. For everybody else the account does not exist.
 */
export function mayAdministerAccount(viewer: Viewer, account: { id: string; agencyId: string | null }): Verdict {
  if (!account.agencyId || viewer.agency !== account.agencyId) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  if (viewer.audience !== "staff") return "hidden";
  return viewer.duties.includes(MEMBER_ADMINISTRATOR) && viewer.actor !== account.id ? "allowed" : "forbidden";
}

/** New accounts are opened by an agency for its own staff: by its own systems, and by the staff whose duty it is. */
export function mayOpenAccounts(viewer: Viewer): Verdict {
  if (!viewer.agency) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  return viewer.audience === "staff" && viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "forbidden";
}

/** The list of an agency's accounts is for those who administer them. */
export function maySeeAccounts(viewer: Viewer): Verdict {
  if (!viewer.agency) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  return viewer.audience === "staff" && viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "hidden";
}
