import { discloseParts, NOT_AVAILABLE, THRESHOLD } from "../../../access/disclose";
import type { RecipientsOfMunicipality } from "./count-recipients";

const DEFINITION =
  "그날 이 사업의 돌봄을 받는 사람의 수. 대상자를 발굴한 자치단체별로 이 허브의 기록에서 센다. 문서에 적힌 수는 statedFigures에 있다.";

/** Null for an initiative of which no recipients are kept here. */
export function initiativeRecipients(counted: readonly RecipientsOfMunicipality[], asOf: string) {
  if (counted.length === 0) return null;
  const { total, parts } = discloseParts(counted.map((count) => ({ count, threshold: THRESHOLD })));
  return {
    asOf,
    definition: DEFINITION,
    total,
    byMunicipality: counted.map(({ agency, area }, index) => ({
      agency: { id: agency },
      area: { code: area },
      count: parts[index] ?? NOT_AVAILABLE,
    })),
  };
}
