import type { Viewer } from "../../../kit/viewer";

/** New names for everybody are a matter for the agency's own systems, and for the staff whose duty they are. */
export const mayRotate = ({ audience, duties }: Viewer): boolean =>
  audience === "partner" || (audience === "staff" && duties.includes("member_administrator"));
