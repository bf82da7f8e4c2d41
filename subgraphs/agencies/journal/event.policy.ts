import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** What happened is told to the systems and the staff of agencies; of which programmes, their roles say. */
export const mayBeToldOfEvents = ({ audience, agency }: Viewer): Verdict =>
  (audience === "partner" || audience === "staff") && agency ? "allowed" : "hidden";

/** Gateways look whether anything happened, on behalf of all who wait for it. */
export const mayWatchJournal = ({ audience }: Viewer): Verdict => (audience === "hub" ? "allowed" : "hidden");
