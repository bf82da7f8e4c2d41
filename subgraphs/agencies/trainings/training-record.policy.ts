import { roleAllows } from "../../../access/role-permissions";
import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

type Trained = { programmeId: string | null; employerId: string | null; on: string };

/**
 * Who was trained is recorded by the agency that employs for the post, or by one whose role in the programme it is to say
 * who works on what.
 */
export function mayRecordTraining(
  { audience, agency, roles }: Viewer,
  { programmeId, employerId, on }: Trained,
): Verdict {
  if (audience !== "partner" && audience !== "staff") return "hidden";
  if (agency !== null && agency === employerId) return "allowed";
  return programmeId !== null && roleAllows(roles, { permission: "assign_staff", programme: programmeId, on })
    ? "allowed"
    : "forbidden";
}

/** A session for a programme's staff is set down by whoever says there who works on what. */
export function mayAnnounceTraining(
  { audience, agency, roles }: Viewer,
  { programmeId, on }: { programmeId: string; on: string },
): Verdict {
  if (audience !== "partner" && audience !== "staff") return "hidden";
  return agency !== null && roleAllows(roles, { permission: "assign_staff", programme: programmeId, on })
    ? "allowed"
    : "forbidden";
}
