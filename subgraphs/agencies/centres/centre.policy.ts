import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/**
 * Which of Seoul's regional centres are run directly and which are entrusted is stated only as 9 and 16; the assignment is
 * invented. Partners may see it with its flag; it is never published as if it were a fact.
 */
export const maySeeOperator = (viewer: Viewer, centre: { operationModeSynthetic: boolean }): Verdict =>
  !centre.operationModeSynthetic || maySeeInvented(viewer) ? "allowed" : "hidden";

export const maySeeInvented = (viewer: Viewer): boolean => viewer.audience === "partner" || viewer.audience === "staff";
