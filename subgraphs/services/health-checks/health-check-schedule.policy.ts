import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Whoever looks after health in the programme calls those who take part, as long as that is its role. */
export const mayCallForChecks = (viewer: Viewer, programme: string, on: string): Verdict =>
  roleAllows(viewer.roles, { permission: "record_health", programme, on }) ? "allowed" : "forbidden";

/** The programmes in which the caller's agency looks after health today. */
export const programmesLookedAfter = (viewer: Viewer, on: string): string[] => [
  ...new Set(
    viewer.roles
      .map(({ programme }) => programme)
      .filter((programme) => mayCallForChecks(viewer, programme, on) === "allowed"),
  ),
];
