import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** Contracts between agencies are shown to those who take part; which centre is entrusted to whom is partly invented and never published. */
export const maySeeContracts = (viewer: Viewer): Verdict =>
  viewer.audience === "partner" || viewer.audience === "staff" ? "allowed" : "hidden";
