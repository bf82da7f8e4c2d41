import { roleAllows, type RolePermission } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { Ground } from "./ground";

const actsForAgency = ({ audience }: Viewer): boolean => audience === "partner" || audience === "staff";

/** The owner of the complex and its management body (관리주체) are at home in every space of it. */
export const ofTheHouse = (viewer: Viewer, { ownerAgencyId, managerAgencyId }: Ground): boolean =>
  actsForAgency(viewer) && viewer.agency !== null && [ownerAgencyId, managerAgencyId].includes(viewer.agency);

/**
 * A role counts for a space only in the programme that the space serves: another programme's agreement, though it names no
 * place, says nothing about this one.
 */
export const allowedBy = (viewer: Viewer, ground: Ground, permission: RolePermission, on: string): boolean =>
  actsForAgency(viewer) &&
  ground.programmeId !== null &&
  roleAllows(viewer.roles, {
    permission,
    programme: ground.programmeId,
    on,
    at: [ground.spaceId, ground.complexId, ...ground.areas],
  });

/** The complex's owner, and who provides the space (SPACE) to the programme that it serves. */
export function mayChangeSpace(viewer: Viewer, ground: Ground, on: string): Verdict {
  const owns = actsForAgency(viewer) && viewer.agency !== null && viewer.agency === ground.ownerAgencyId;
  return owns || allowedBy(viewer, ground, "change_space", on) ? "allowed" : "forbidden";
}
