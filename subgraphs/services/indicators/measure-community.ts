import type { UsageSpan } from "../attendance/find-usage";
import { withheldBecause } from "../attendance/withheld";
import { discloseCommunity } from "./disclose-community";
import type { Community } from "./find-community";

const DEFINITION =
  "기간 중 이 단지에서 열린(HELD) 회차의 수(sessions), 그중 주민모임이 이끈 회차와 모임의 수(groupLedSessions, groups), 회차마다 센 자원봉사자 연인원의 합(volunteers), 한 번 이상 출석한 사람의 수(participants)와 두 번 이상 출석한 사람의 수(repeatParticipants). 사람은 사업별로 세어 더하며, 관리 주체가 다른 사업 사이에서는 결합하지 않는다(개인정보 보호법 제28조의3).";

const NOTHING_TOOK_PLACE = "이 기간에 이 단지에서 열린 것으로 기록된 회차가 없다. 0이 아니라 집계가 없는 것이다.";
const VOLUNTEERS_NOT_COUNTED = "이 기간의 회차에서 자원봉사자를 세지 않았다. 0이 아니라 집계가 없는 것이다.";
const NO_LIST = "이 기간의 회차에 출석 명단이 없다. 0이 아니라 집계가 없는 것이다.";

const NOT_COUNTED = {
  sessions: null,
  groupLedSessions: null,
  groups: null,
  volunteers: null,
  programmes: [],
};

/** The numbers with their definition; without a number a reason says why. */
export function measureCommunity(period: UsageSpan, community: Community | null) {
  const counted = community ?? NOT_COUNTED;
  const { sessions, groupLedSessions, groups } = counted;
  const { participants, repeatParticipants, volunteers } = discloseCommunity(counted);
  const gaps = [
    ...(counted.programmes.length === 0 ? [NO_LIST] : []),
    ...(counted.volunteers === null ? [VOLUNTEERS_NOT_COUNTED] : []),
  ];
  return {
    ...{ period, sessions, groupLedSessions, groups },
    participants: participants.value,
    repeatParticipants: repeatParticipants.value,
    volunteers: volunteers.value,
    withheldBecause: withheldBecause(participants, repeatParticipants, volunteers),
    absentBecause: community ? gaps : [NOTHING_TOOK_PLACE],
    synthetic: participants.synthetic,
    definition: DEFINITION,
  };
}
