import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** The ledger is kept by the agency that gave the data, and read by its privacy officer. */
export const mayReadLedger = ({ audience, agency, duties }: Viewer): Verdict =>
  audience === "staff" && agency && duties.includes("privacy_officer") ? "allowed" : "hidden";
