import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { OwnRecords } from "../merges/own-records";

/** Who is there when it happens, and who answers for it to the person. */
const SECOND_PERSONS = ["control_operator", "privacy_officer"];

/** The second person is a person: a member of staff with a duty for it, never another system of the same agency. */
export function mayApproveEmergency({ audience, agency, duties }: Viewer): Verdict {
  if (!agency || (audience !== "partner" && audience !== "staff")) return "hidden";
  return audience === "staff" && duties.some((duty) => SECOND_PERSONS.includes(duty)) ? "allowed" : "forbidden";
}

type Look = { residentId: string; agencyId: string; approvedAt: Date | null; expiresAt: Date };

/** A look is known to the agency that asked for it, and to the person once its hour is over. */
export function maySeeEmergency({ audience, agency }: Viewer, own: OwnRecords, look: Look, now: Date): Verdict {
  if (audience === "self")
    return own.has(look.residentId) && look.approvedAt && look.expiresAt <= now ? "allowed" : "hidden";
  if (audience !== "partner" && audience !== "staff") return "hidden";
  return agency === look.agencyId ? "allowed" : "hidden";
}

/** Every look that an agency asked for, as an alarm to those of it who judge looks. */
export const maySeeAlarms = ({ audience, agency, duties }: Viewer): Verdict =>
  audience === "staff" && agency && duties.includes("privacy_officer") ? "allowed" : "hidden";

/** Which colleagues asked, approved and reviewed is for the agency; the person is told the agency. */
export const maySeeColleagues = ({ audience }: Viewer): boolean => audience !== "self";
