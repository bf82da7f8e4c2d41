import type { Viewer } from "../../../kit/viewer";

/** Tenancies are the landlord's own records: an agency counts those that it controls, and no others exist for it. */
export const landlordOf = ({ audience, agency }: Viewer): string | null =>
  audience === "partner" || audience === "staff" ? agency : null;
