import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** Posts are shown to those who take part, for nobody else do they exist. */
export const maySeeStaff = (viewer: Viewer): Verdict =>
  viewer.audience === "partner" || viewer.audience === "staff" ? "allowed" : "hidden";
