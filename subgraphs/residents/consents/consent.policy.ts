import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { OwnRecords } from "../merges/own-records";

type Parties = { residentId: string; controllerAgencyId: string; recipientAgencyId: string };

/** The person at any time (PIPA Art. 37), or the agency that took it, for the person. For others there is no such consent. */
export function mayWithdraw({ audience, agency }: Viewer, own: OwnRecords, consent: Parties): Verdict {
  if (audience === "self") return own.has(consent.residentId) ? "allowed" : "hidden";
  return agency !== null && agency === consent.controllerAgencyId ? "allowed" : "hidden";
}

/** A consent is known to the person and to the two agencies that it is between. */
export function maySeeConsent({ audience, agency }: Viewer, own: OwnRecords, consent: Parties): Verdict {
  if (audience === "self") return own.has(consent.residentId) ? "allowed" : "hidden";
  if (audience !== "partner" && audience !== "staff") return "hidden";
  return agency === consent.controllerAgencyId || agency === consent.recipientAgencyId ? "allowed" : "hidden";
}
