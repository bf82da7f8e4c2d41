import type { ProgrammeStatus } from "../programmes/programme-status.entity";

type Problem<Outcome extends string> = { outcome: Outcome; message: string; messageKo: string };
export type NotToBeOrdered = Problem<"NotYetOperating"> | Problem<"TrialOnly"> | Problem<"NoLongerOperating">;

/** Why nothing can be ordered for a day on which a programme stands so; null where it can. */
export function whyNotToBeOrdered(status: ProgrammeStatus | null, trial: boolean): NotToBeOrdered | null {
  if (status === "operating" || (status === "opened_preparing" && trial)) return null;
  if (status === "opened_preparing")
    return {
      outcome: "TrialOnly",
      message:
        "On that day the programme only prepares: order with trial: true, or for a day from its full operation on.",
      messageKo: "해당 일자는 시범 운영 기간입니다. trial: true로 신청하거나 본격 운영 이후의 날짜를 선택하십시오.",
    };
  if (status === "suspended" || status === "closed")
    return {
      outcome: "NoLongerOperating",
      message: "On that day the programme does not operate any more. Choose a day on which it does.",
      messageKo: "해당 일자에는 사업이 중지되었거나 종료되었습니다. 운영 중인 날짜를 선택하십시오.",
    };
  return {
    outcome: "NotYetOperating",
    message: "On that day the programme does not operate yet. Choose a day from its opening on.",
    messageKo: "해당 일자에는 아직 사업을 운영하지 않습니다. 개소 이후의 날짜를 선택하십시오.",
  };
}
