import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Whose complex it is and who manages it. */
export type House = { ownerAgencyId: string | null; managerAgencyId: string | null };

/** The owner of a complex and its management body (관리주체) have work done in it; for all others there are no work orders. */
export const looksAfter = ({ audience, agency }: Viewer, { ownerAgencyId, managerAgencyId }: House): Verdict =>
  (audience === "partner" || audience === "staff") &&
  agency !== null &&
  [ownerAgencyId, managerAgencyId].includes(agency)
    ? "allowed"
    : "forbidden";
