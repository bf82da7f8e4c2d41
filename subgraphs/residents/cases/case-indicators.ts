import { disclose } from "../statistics/disclose";
import type { CasesInArea } from "./count-cases";

const DEFINITION =
  "기관들이 이 허브에 기록하는 해당 지역과 그 하위 지역의 사례 수. 사례의 행정동을 기준으로 하며, 허브 밖에서 관리하는 사례는 세지 않는다.";

export const caseIndicators = ({ openCases, openedWithinYear, synthetic, kept }: CasesInArea, asOf: string) => ({
  asOf,
  definition: DEFINITION,
  openCases: disclose({ value: openCases, synthetic, kept }),
  openedWithinYear: disclose({ value: openedWithinYear, synthetic, kept }),
});
