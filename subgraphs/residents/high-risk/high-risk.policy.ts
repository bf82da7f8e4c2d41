import { roleAllows } from "../../../access/role-permissions";
import { seesClass } from "../../../access/sees-class";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Whoever enrols people in a programme enters them in its register, and answers for the entry. */
export const mayEnter = ({ roles }: Viewer, programme: string, on: string): Verdict =>
  roles.some((role) => roleAllows([role], { permission: "enrol", programme, on, at: role.scope }))
    ? "allowed"
    : "forbidden";

/** An entry exists for the agencies whose role in its programme is to see who takes part, as long as that is their role. */
export const maySeeEntry = (
  { roles }: Viewer,
  { programmeId: programme }: { programmeId: string },
  on: string,
): Verdict =>
  roles.some((role) => roleAllows([role], { permission: "see_participants", programme, on, at: role.scope }))
    ? "allowed"
    : "hidden";

/** The programmes of which the caller's agency sees the register. */
export const registersSeen = (viewer: Viewer, on: string): string[] => [
  ...new Set(
    viewer.roles
      .map(({ programme }) => programme)
      .filter((programmeId) => maySeeEntry(viewer, { programmeId }, on) === "allowed"),
  ),
];

/** The agency that answers for an entry reads it as its own record; the others need a basis of their own about the person. */
export const readsAsOwn = (viewer: Viewer, { agencyId }: { agencyId: string }): boolean =>
  viewer.agency === agencyId && viewer.basis === "OWN_RECORD" && seesClass(viewer, "WELFARE");
