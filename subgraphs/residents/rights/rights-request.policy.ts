import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { OwnRecords } from "../merges/own-records";

type Parties = { residentId: string; controllerAgencyId: string; forwardedBy: string | null };

/** What a person asks about the own data is known to that person, the agency that answers it, and the one that sent it on. */
export function maySeeRightsRequest({ audience, agency }: Viewer, own: OwnRecords, request: Parties): Verdict {
  if (audience === "self") return own.has(request.residentId) ? "allowed" : "hidden";
  if ((audience !== "partner" && audience !== "staff") || !agency) return "hidden";
  return agency === request.controllerAgencyId || agency === request.forwardedBy ? "allowed" : "hidden";
}
