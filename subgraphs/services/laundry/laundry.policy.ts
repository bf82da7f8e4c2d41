import { roleAllows } from "../../../access/role-permissions";
import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

type Place = { programmeId: string; at: readonly string[] };

/** Whoever enrols people in the programme, or works on its orders, asks for laundry for somebody. */
export function mayRequestLaundry(viewer: Viewer, { programmeId: programme, at }: Place, on: string): Verdict {
  const allows = (permission: "enrol" | "work_on_orders") =>
    roleAllows(viewer.roles, { permission, programme, on, at });
  return allows("enrol") || allows("work_on_orders") ? "allowed" : "forbidden";
}

/** An order is taken through its steps by the agency that runs the laundry, as long as that is its role. */
export function mayWorkOnOrder(
  viewer: Viewer,
  { programmeId: programme, operatorAgencyId, at }: Place & { operatorAgencyId: string },
  on: string,
): Verdict {
  const works = roleAllows(viewer.roles, { permission: "work_on_orders", programme, on, at });
  return works && viewer.agency === operatorAgencyId ? "allowed" : "forbidden";
}

/** Who works on what is said by the agency with staffing or operation in the programme. */
export const mayAssignStaff = (viewer: Viewer, { programmeId: programme, at }: Place, on: string): Verdict =>
  roleAllows(viewer.roles, { permission: "assign_staff", programme, on, at }) ? "allowed" : "forbidden";

/** The programmes on whose orders the caller's agency works today: of others it sees no worklist. */
export const programmesWorkedOn = (viewer: Viewer, on: string): string[] => [
  ...new Set(
    viewer.roles
      .map(({ programme }) => programme)
      .filter((programme) =>
        viewer.roles.some((held) =>
          roleAllows([{ ...held, scope: [] }], { permission: "work_on_orders", programme, on }),
        ),
      ),
  ),
];
