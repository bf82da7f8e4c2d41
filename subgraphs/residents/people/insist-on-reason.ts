import { Invalid } from "../../../kit/errors";

const SHORTEST_REASON = 10;

/** What changes how a person is known says why. */
export function insistOnReason(reason: string): void {
  if (reason.trim().length >= SHORTEST_REASON) return;
  throw new Invalid(
    "Say in at least 10 characters why this is done.",
    "사유를 10자 이상 입력하십시오.",
    "REASON_INVALID",
  );
}
