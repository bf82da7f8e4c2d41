import { Forbidden } from "../../../kit/errors";
import type { Viewer } from "../../../kit/viewer";

/** Nobody gets people one by one for statistics (P-18). */
export function insistOnNoStatistics({ purpose }: Viewer): void {
  if (purpose !== "STATISTICS") return;
  throw new Forbidden(
    "For statistics there are counts and no people. Ask for the counts of areas, agencies and programmes.",
    "통계 목적으로는 개인별 자료를 제공하지 않습니다. 지역·기관·사업별 집계를 조회하십시오.",
    "USE_AGGREGATES",
  );
}
