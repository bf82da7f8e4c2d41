import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** What the token issuer keeps is known to the gateway that runs it and to nobody else. */
export const mayKeepIssuerRecords = (viewer: Viewer): Verdict => (viewer.audience === "hub" ? "allowed" : "hidden");
