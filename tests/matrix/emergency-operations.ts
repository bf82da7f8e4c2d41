import { REASON } from "./arguments";
import { REVIEWED } from "./marked";
import { row, type Row } from "./row";

/** Looks in an emergency, and the ledger of what was given outside its purpose. */
export const EMERGENCY_OPERATIONS: Readonly<Record<string, Row>> = {
  "Query.emergencyAccesses": row("the officer's"),
  "Query.provisionLedger": row("the officer's", () => ({ month: REVIEWED })),
  "Mutation.openEmergencyAccess": row("in an emergency", ({ key }) => ({
    subjectKey: key("third"),
    reason: "안에서 신음 소리가 들리고 응답이 없음",
  })),
  "Mutation.approveEmergencyAccess": row("the officer's", ({ target }) => ({ id: target("emg") })),
  "Mutation.reviewEmergencyAccess": row("the officer's", ({ target }) => ({
    input: { id: target("emr"), finding: "JUSTIFIED", remark: REASON },
  })),
  "Mutation.giveEmergencyNotice": row("the officer's", ({ target }) => ({
    input: { id: target("emr"), method: "LETTER" },
  })),
};
