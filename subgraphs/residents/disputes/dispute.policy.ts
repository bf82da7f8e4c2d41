import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { OwnRecords } from "../merges/own-records";

type Parties = { residentId: string; controllerAgencyId: string };

/** A disputed look is known to the person and to the agency that answers. */
export function maySeeDispute({ audience, agency }: Viewer, own: OwnRecords, dispute: Parties): Verdict {
  if (audience === "self") return own.has(dispute.residentId) ? "allowed" : "hidden";
  if (audience !== "partner" && audience !== "staff") return "hidden";
  return agency === dispute.controllerAgencyId ? "allowed" : "hidden";
}

/** A notice of misuse is known to the agency that sends it, and to the person once it was sent. */
export const maySeeNotice = (viewer: Viewer, own: OwnRecords, notice: Parties & { sentAt: Date | null }): Verdict =>
  viewer.audience === "self" && !notice.sentAt ? "hidden" : maySeeDispute(viewer, own, notice);

/** Which colleague looked is for the agency that answers; the person is told the agency. */
export const maySeeAccountOfLook = ({ audience }: Viewer): boolean => audience !== "self";
