import { Forbidden } from "./errors";
import type { Viewer } from "./viewer";

/** Nobody gets people one by one for statistics (P-18). */
export function insistOnNoStatistics({ purpose }: Pick<Viewer, "purpose">): void {
  if (purpose !== "STATISTICS") return;
  throw new Forbidden(
    "For statistics there are counts and no people. Ask for the counts of areas, agencies and programmes.",
    "통계 목적으로는 개인별 자료를 제공하지 않습니다. 지역·기관·사업별 집계를 조회하십시오.",
    "USE_AGGREGATES",
  );
}

/** Whether somebody who looks at what their own agency works on says for what and on which basis; for statistics nobody does. */
export function saysWhy(viewer: Pick<Viewer, "purpose" | "basis">): boolean {
  insistOnNoStatistics(viewer);
  return viewer.purpose !== null && viewer.basis !== null;
}
