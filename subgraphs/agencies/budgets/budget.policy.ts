import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";

/** A budget line is public; what is done with its money is decided by its funder's own system and nobody else. */
export function mayAllocate(viewer: Viewer, line: { funderId: string }): Verdict {
  return viewer.audience === "partner" && viewer.agency === line.funderId ? "allowed" : "forbidden";
}
