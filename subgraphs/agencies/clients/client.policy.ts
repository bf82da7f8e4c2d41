import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** Only a gateway, asking on its own behalf, learns whose credential it was shown; for everybody else there are no clients. */
export const mayKnowClients = (viewer: Viewer): Verdict => (viewer.audience === "hub" ? "allowed" : "hidden");
