import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import type { Verdict } from "../../../kit/verdict";

const LONGEST_WISH = 2000;
const SHORTEST_ANSWER = 10;

export function insistOnWish(wish: string): void {
  if (wish.trim().length < 1 || wish.length > LONGEST_WISH)
    throw new Invalid(
      "Say in 1 to 2,000 characters what you ask for.",
      "신청 내용은 1자에서 2,000자 사이여야 합니다.",
      "WISH_INVALID",
    );
}

export function insistOnAnswer(answer: string): void {
  if (answer.trim().length < SHORTEST_ANSWER)
    throw new Invalid("An answer has at least 10 characters.", "답변은 10자 이상이어야 합니다.", "ANSWER_INVALID");
}

/** What the policy of privacy officers says; who is no member of an agency is told of no such record. */
export function insistOnOfficer(verdict: Verdict): void {
  if (verdict === "hidden") throw new NotFound("No such record.", "해당 기록을 찾을 수 없습니다.");
  if (verdict === "forbidden")
    throw new Forbidden(
      "Only your agency's privacy officer, signed in as themselves, may do this.",
      "소속 기관의 개인정보 보호책임자만 처리할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
}

export const secondPersonRequired = (): Invalid =>
  new Invalid(
    "A second person of your agency must do this: nobody judges what they did themselves.",
    "본인이 처리한 건은 같은 기관의 다른 담당자가 판단해야 합니다.",
    "SECOND_PERSON_REQUIRED",
  );

export const answeredBefore = (): Invalid =>
  new Invalid("This request was answered before.", "이미 답변한 신청입니다.", "REQUEST_ANSWERED");
