import type { Viewer } from "../../../kit/viewer";

/** Single dwellings exist for the staff and the systems of agencies only: an empty flat is nobody else's business. */
export const seesUnits = ({ audience }: Viewer): boolean => audience === "partner" || audience === "staff";
