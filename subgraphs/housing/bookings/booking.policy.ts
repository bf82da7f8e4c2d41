import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { Ground } from "../spaces/ground";
import { allowedBy, ofTheHouse } from "../spaces/space.policy";

export type BookingWanted = { programmeId: string | null; healthRoom: boolean };

/** The house, and who manages the space (SPACE, SPACE_MANAGEMENT) in the programme that it serves. */
export const mayDecide = (viewer: Viewer, ground: Ground, on: string): Verdict =>
  ofTheHouse(viewer, ground) || allowedBy(viewer, ground, "decide_booking", on) ? "allowed" : "forbidden";

/**
 * For a programme: who plans or runs it, and for a health room who looks after health in it. For tenants and groups of the
 * neighbourhood: who decides about the space, on their word.
 */
export function mayRequest(viewer: Viewer, ground: Ground, wanted: BookingWanted, on: string): Verdict {
  if (mayDecide(viewer, ground, on) === "allowed") return "allowed";
  const { programmeId, healthRoom } = wanted;
  if (programmeId === null || (viewer.audience !== "partner" && viewer.audience !== "staff")) return "forbidden";
  const at = [ground.spaceId, ground.complexId, ...ground.areas];
  const may = (permission: "request_booking" | "request_health_room"): boolean =>
    roleAllows(viewer.roles, { permission, programme: programmeId, on, at });
  return may("request_booking") || (healthRoom && may("request_health_room")) ? "allowed" : "forbidden";
}

/** A booking is seen by who asked for it, by the house, and by who has any role at the space in the programme it serves. */
export const seesBooking = (viewer: Viewer, ground: Ground, on: string, requesterAgencyId: string): boolean =>
  seesBookings(viewer, ground, on) || (isAgency(viewer) && viewer.agency === requesterAgencyId);

/** What a space is booked for is told to nobody else. */
export const seesBookings = (viewer: Viewer, ground: Ground, on: string): boolean =>
  ofTheHouse(viewer, ground) ||
  (isAgency(viewer) &&
    viewer.roles.some(
      ({ programme, scope, until }) =>
        programme === ground.programmeId &&
        (until === null || on < until) &&
        (scope.length === 0 ||
          [ground.spaceId, ground.complexId, ...ground.areas].some((place) => scope.includes(place))),
    ));

/** Who asked for it, or who decides about it. */
export const mayCancel = (viewer: Viewer, ground: Ground, on: string, requesterAgencyId: string): Verdict =>
  isAgency(viewer) && viewer.agency === requesterAgencyId ? "allowed" : mayDecide(viewer, ground, on);

const isAgency = ({ audience, agency }: Viewer): boolean =>
  agency !== null && (audience === "partner" || audience === "staff");
