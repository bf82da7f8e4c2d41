import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

const actsForAnAgency = ({ audience, agency }: Viewer): boolean =>
  agency !== null && (audience === "partner" || audience === "staff");

/** A member may plan a programme of its own; whether it opens is decided by what the others agree to. */
export const mayCreateProgramme = (viewer: Viewer): Verdict => (actsForAnAgency(viewer) ? "allowed" : "forbidden");

/** Whoever made it, and the agencies whose role in it is to plan or manage it. */
export function mayConfigureProgramme(
  viewer: Viewer,
  { id, controllerAgencyId }: { id: string; controllerAgencyId: string | null },
  on: string,
): Verdict {
  if (!actsForAnAgency(viewer)) return "forbidden";
  if (controllerAgencyId === viewer.agency) return "allowed";
  return roleAllows(viewer.roles, { permission: "configure_programme", programme: id, on }) ? "allowed" : "forbidden";
}
