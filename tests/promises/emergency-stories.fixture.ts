import type { Made, Story } from "./change-stories.fixture";
import { type Changes, keeper, officer, operator, otherOfficer, urgent } from "./changes.fixture";

const REMARK = "출동 기록과 시간이 일치합니다.";

/** How a look in an emergency is asked for, approved, reviewed and told, each by somebody else. */
export const emergencyStories = ({ ask, change }: Changes, made: Made): Record<string, Story> => ({
  openEmergencyAccess: {
    action: "create",
    by: () => urgent(keeper),
    act: (as) =>
      ask(
        as,
        'mutation ($key: ID!) { openEmergencyAccess(subjectKey: $key, reason: "안에서 신음 소리가 들리는 상황") { id } }',
        { key: made.key },
      ),
    learn: ({ openEmergencyAccess: { id } }) => ({ access: id }),
  },
  approveEmergencyAccess: {
    action: "change",
    by: () => operator,
    act: (as) => ask(as, "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { id } }", { id: made.access }),
  },
  reviewEmergencyAccess: {
    action: "change",
    by: () => otherOfficer,
    act: (as) =>
      change(as, "reviewEmergencyAccess", { id: made.access, finding: "JUSTIFIED", remark: REMARK }, "finding"),
  },
  giveEmergencyNotice: {
    action: "change",
    by: () => officer,
    act: (as) => change(as, "giveEmergencyNotice", { id: made.access, method: "LETTER" }, "notifiedAt"),
  },
});
