import { roleAllows } from "../../../access/role-permissions";
import { seesClass } from "../../../access/sees-class";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** An agency looks after health in a programme as long as that is its role there. */
export const looksAfterHealth = ({ roles }: Viewer, programme: string, on: string): Verdict =>
  roleAllows(roles, { permission: "record_health", programme, on }) ? "allowed" : "forbidden";

/**
 * What was measured is told under the person's own consent to sensitive data (PIPA Art. 23), or to the person: to keep the
 * person's record is not enough.
 */
export function mayReadHealth(viewer: Viewer): Verdict {
  const basis = viewer.audience === "self" ? "SELF" : "CONSENT_17";
  return viewer.basis === basis && seesClass(viewer, "HEALTH") ? "allowed" : "forbidden";
}

type Kept = { agencyId: string; programmeId: string };

/** The person's own; else those that the agency took itself, as long as it looks after health in the programme. */
export function maySeeHealthRecord(viewer: Viewer, { agencyId, programmeId }: Kept, on: string): Verdict {
  if (viewer.audience === "self") return "allowed";
  return viewer.agency === agencyId ? looksAfterHealth(viewer, programmeId, on) : "hidden";
}
