import { roleAllows } from "../../../access/role-permissions";
import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR, operatorOf, PLATFORM_ADMINISTRATOR } from "../rights/rights.policy";

type Settled = { programmeId: string; operatorAgencyId: string | null; on: string };

/** What is not signed yet, and how an agreement came about, is for those who take part. */
export const maySeeDrafts = ({ audience }: Viewer): Verdict =>
  audience === "partner" || audience === "staff" ? "allowed" : "hidden";

/** What agencies agreed on since is the operator's word alone: no partner gives itself a role in what others signed. */
export function mayAmend(viewer: Viewer, { operatorAgencyId }: Pick<Settled, "operatorAgencyId">): Verdict {
  const operator = operatorOf(viewer);
  return operator !== null && operator === operatorAgencyId ? "allowed" : "forbidden";
}

/** Drafted by the platform's operator, or by an agency whose role in the programme it is to say what the programme is. */
export function mayDraft(viewer: Viewer, { programmeId, operatorAgencyId, on }: Settled): Verdict {
  if (maySeeDrafts(viewer) !== "allowed") return "hidden";
  if (mayAmend(viewer, { operatorAgencyId }) === "allowed") return "allowed";
  return roleAllows(viewer.roles, { permission: "configure_programme", programme: programmeId, on })
    ? "allowed"
    : "forbidden";
}

/** An agency signs by its system, or by those of its staff who administer its rights. */
export function maySign({ audience, agency, duties }: Viewer, parties: readonly string[]): Verdict {
  if (agency === null || !parties.includes(agency)) return "forbidden";
  if (audience === "partner") return "allowed";
  const administers = duties.includes(MEMBER_ADMINISTRATOR) || duties.includes(PLATFORM_ADMINISTRATOR);
  return audience === "staff" && administers ? "allowed" : "forbidden";
}
