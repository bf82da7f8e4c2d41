import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { OwnRecords } from "../merges/own-records";

type Parties = { residentId: string; agencyId: string };

/** What somebody was to be told is known to the person, and to the agency that answers for it. */
export function maySeeNotice(viewer: Viewer, own: OwnRecords, { residentId, agencyId }: Parties): Verdict {
  if (viewer.audience === "self") return own.has(residentId) ? "allowed" : "hidden";
  return mayCall(viewer, agencyId);
}

/** The agency that answers for a notice calls, and no other; nobody is called for statistics. */
export const mayCall = ({ audience, agency, purpose }: Viewer, agencyId: string): Verdict =>
  (audience === "partner" || audience === "staff") && agency === agencyId && purpose !== "STATISTICS"
    ? "allowed"
    : "hidden";
