import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR, operatorOf } from "../rights/rights.policy";

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

/** Those who operate a platform that an agency is a member of. */
export type Operated = { operators: readonly string[] };

/**
 * Which systems of a member there are, what they may ask for, and when that ends, is decided by the staff of the platform's
 * operator whose duty it is. Keys they issue once, with the client, and never again: a key speaks for the member.
 */
export function mayOverseeClients(viewer: Viewer, { operators }: Operated): Verdict {
  if (viewer.audience !== "staff" || !viewer.agency || !operators.includes(viewer.agency)) return "hidden";
  return operatorOf(viewer) ? "allowed" : "forbidden";
}

/** What ends or narrows a client is for both: the agency whose it is, and the platform's operator. */
export function mayEndClients(viewer: Viewer, client: { agencyId: string } & Operated): Verdict {
  const verdicts = [mayKeepClients(viewer, client), mayOverseeClients(viewer, client)];
  if (verdicts.includes("allowed")) return "allowed";
  return verdicts.includes("forbidden") ? "forbidden" : "hidden";
}

/** What a client may ask for is not for its own agency to say. */
export function mayWidenClients(viewer: Viewer, client: { agencyId: string } & Operated): Verdict {
  const verdict = mayOverseeClients(viewer, client);
  return verdict === "hidden" && mayKeepClients(viewer, client) !== "hidden" ? "forbidden" : verdict;
}
