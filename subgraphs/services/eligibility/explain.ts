import type { EnrolmentRuleRow } from "./enrolment-rule.entity";

type Rule = Pick<EnrolmentRuleRow, "unit" | "capacity" | "tenantsOf" | "sigunguCode">;

/** What somebody must be to take part, in a sentence of each language. */
export function explain(rule: Rule | null): { explanation: string; explanationKo: string } {
  const who = rule?.unit === "household" ? "households" : "people";
  const whoKo = rule?.unit === "household" ? "세대" : "사람";
  const places = rule?.capacity ? ` There are ${rule.capacity} places; who comes later waits for one.` : "";
  const placesKo = rule?.capacity ? ` 정원은 ${rule.capacity}이며, 이후 신청자는 대기자로 등록됩니다.` : "";
  if (!asksForTenancy(rule))
    return {
      explanation: `Open to everybody, tenants and neighbours alike; nothing has to be proved.${places}`,
      explanationKo: `입주민과 지역주민 누구나 별도의 자격 확인 없이 참여할 수 있습니다.${placesKo}`,
    };
  const within = rule?.sigunguCode ? " and within this city, county or district" : "";
  const withinKo = rule?.sigunguCode ? " 해당 시군구 안의" : "";
  return {
    explanation: `For ${who} who rent in a public complex of this owner${within}. The owner of housing is asked, and answers yes or no alone.${places}`,
    explanationKo: `해당 소유 기관의${withinKo} 공공임대주택에 거주하는 ${whoKo}만 참여할 수 있습니다. 입주 여부는 주택 관리 기관에 확인하며, 가능 여부만 회신받습니다.${placesKo}`,
  };
}

export const asksForTenancy = (rule: Rule | null): boolean =>
  rule !== null && (rule.tenantsOf !== null || rule.sigunguCode !== null);
