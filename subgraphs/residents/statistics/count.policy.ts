import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Counts of people are for partner agencies and their staff; for everybody else there are none. */
export const maySeeCounts = ({ audience, agency }: Viewer): Verdict =>
  (audience === "partner" || audience === "staff") && agency !== null ? "allowed" : "hidden";
