import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** Counts of people are never published, not even of people at work. */
export const maySeeAttendance = (viewer: Viewer): Verdict =>
  viewer.audience === "partner" || viewer.audience === "staff" ? "allowed" : "hidden";
