import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** How many people take part is told to participating agencies and their staff only, never to strangers (design: no open count of people). */
export const mayCountPeople = ({ audience, agency }: Viewer): Verdict =>
  (audience === "partner" || audience === "staff") && agency !== null ? "allowed" : "forbidden";
