import type { UsageCount, UsageSpan } from "./find-usage";

const DEFINITIONS = {
  programme:
    "기간 중 열린 회차에 한 번 이상 출석한 서로 다른 사람의 수(uniqueParticipants)와 출석 연인원(attendances). 결석과 취소된 회차는 세지 않는다. 이용자 구분은 기간 중 첫 출석 때의 구분이다.",
  platform:
    "사업별 서로 다른 참여자 수를 더한 값. 관리 주체가 다른 사업 사이에서는 사람을 결합하지 않으므로(개인정보 보호법 제28조의3) 두 사업을 이용한 사람은 사업마다 한 번씩 센다.",
};

const NOBODY_COUNTED = "이 기간에 출석을 기록한 회차가 없다. 0이 아니라 집계가 없는 것이다.";

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A count with its definition; without a count the numbers are null and a reason says why. */
export function measureUsage(of: keyof typeof DEFINITIONS, period: UsageSpan, count: UsageCount | null) {
  const byAudience = count?.byAudience ?? [];
  return {
    uniqueParticipants: count && sum(byAudience.map((part) => part.uniqueParticipants)),
    attendances: count && sum(byAudience.map((part) => part.attendances)),
    definition: DEFINITIONS[of],
    absentBecause: count ? null : NOBODY_COUNTED,
    period,
    byAudience,
  };
}
