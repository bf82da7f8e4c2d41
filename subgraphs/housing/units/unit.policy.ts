import type { Viewer } from "../../../kit/viewer";

/** Single dwellings exist for the staff and the systems of agencies only: an empty flat is nobody else's business. */
export const seesUnits = ({ audience }: Viewer): boolean => audience === "partner" || audience === "staff";

/** A dwelling that somebody's tenancy names; whether the tenancy may be known is judged where it is found. */
export const seesUnitOfTenancy = (viewer: Viewer): boolean => seesUnits(viewer) || viewer.audience === "self";
