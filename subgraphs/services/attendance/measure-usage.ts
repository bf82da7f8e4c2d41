import { NOT_AVAILABLE } from "../../../access/disclose";
import { type Attended, type DisclosedUsage, discloseUsage } from "./disclose-usage";
import type { UsageCount, UsageSpan } from "./find-usage";
import { withheldBecause } from "./withheld";

const DEFINITIONS = {
  programme:
    "기간 중 열린 회차에 한 번 이상 출석한 서로 다른 사람의 수(uniqueParticipants)와 출석 연인원(attendances). 결석과 취소된 회차는 세지 않는다. 이용자 구분은 기간 중 첫 출석 때의 구분이다.",
  platform:
    "사업별 서로 다른 참여자 수를 더한 값. 관리 주체가 다른 사업 사이에서는 사람을 결합하지 않으므로(개인정보 보호법 제28조의3) 두 사업을 이용한 사람은 사업마다 한 번씩 센다.",
};

const NOBODY_COUNTED = "이 기간에 출석을 기록한 회차가 없다. 0이 아니라 집계가 없는 것이다.";

const NOT_COUNTED: DisclosedUsage = { people: NOT_AVAILABLE, visits: 0, byAudience: [] };

const numbers = ({ people, visits }: Attended) => ({
  uniqueParticipants: people.value,
  attendances: people.value === null ? null : visits,
  withheldBecause: withheldBecause(people),
});

/** A count with its definition; without a number a reason says why. */
export function measureUsage(of: keyof typeof DEFINITIONS, period: UsageSpan, count: UsageCount | null) {
  const { byAudience, ...whole } = count ? discloseUsage(count.programmes) : NOT_COUNTED;
  return {
    ...numbers(whole),
    absentBecause: count ? null : NOBODY_COUNTED,
    synthetic: whole.people.synthetic,
    definition: DEFINITIONS[of],
    period,
    byAudience: byAudience.map((part) => ({ audience: part.audience, ...numbers(part) })),
  };
}
