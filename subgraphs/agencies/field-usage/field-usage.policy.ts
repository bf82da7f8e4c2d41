import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import { operatorOf } from "../rights/rights.policy";

/** Gateways count, and nobody else. */
export const mayRecordUsage = (viewer: Viewer): Verdict => (viewer.audience === "hub" ? "allowed" : "hidden");

/** Who uses which fields is read by those who decide about a platform, of its members. */
export const mayReadUsage = (viewer: Viewer): Verdict => (operatorOf(viewer) ? "allowed" : "hidden");
