import type { Steps } from "../../../kit/steps";

export type NoticeState = "queued" | "sent" | "delivered" | "call_list" | "called" | "unreachable" | "dropped";

/** What of these a process takes, and what an agency: from the call list on it is for people. */
export const NOTICE_STEPS: Steps<NoticeState> = {
  queued: ["sent", "delivered", "call_list", "dropped"],
  sent: ["delivered", "queued", "call_list", "dropped"],
  delivered: [],
  call_list: ["called", "unreachable"],
  called: [],
  unreachable: [],
  dropped: [],
};
