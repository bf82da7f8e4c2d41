import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { MEMBER_ADMINISTRATOR } from "../rights/rights.policy";

/**
 * What a system may ask by id is said by people who administer the rights of its agency, and by no system: with a key that
 * somebody found nothing can be asked that was not written down before.
 */
export function mayRegisterOperations(viewer: Viewer, client: { agencyId: string }): Verdict {
  if (viewer.agency !== client.agencyId) return "hidden";
  if (viewer.audience === "partner") return "forbidden";
  if (viewer.audience !== "staff") return "hidden";
  return viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "forbidden";
}

/**
 * What a document's id stands for is told to gateways: to answer the client that sent it, and of all documents, so that their
 * plans are there before they are asked.
 */
export const mayReadDocuments = (viewer: Viewer): Verdict => (viewer.audience === "hub" ? "allowed" : "hidden");
