import { HOUR } from "../../../kit/durations";

/** What there is to say. None of them tells of which service it is, or why somebody takes part in it. */
export const NOTICE_TEMPLATES = [
  "place_given",
  "session_cancelled",
  "visit_coming",
  "visit_missed",
  "appointment_due",
] as const;

export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

export const isTemplate = (word: unknown): word is NoticeTemplate => NOTICE_TEMPLATES.some((one) => one === word);

const SENTENCES: Readonly<Record<NoticeTemplate, string>> = {
  place_given: "기다리시던 자리가 났습니다.",
  session_cancelled: "예정된 모임이 열리지 않습니다.",
  visit_coming: "곧 댁으로 찾아갑니다.",
  visit_missed: "댁으로 찾아갔지만 만나지 못했습니다. 괜찮으신지 알려 주세요.",
  appointment_due: "약속하신 날이 다가왔습니다.",
};

/** What is coming is said before it is there: what could not be said within so long is not said any more. */
const SAID_WITHIN: Partial<Record<NoticeTemplate, number>> = { visit_coming: 12 * HOUR, appointment_due: 24 * HOUR };

export const isTooLate = (template: NoticeTemplate, asked: Date, now: Date): boolean =>
  now.getTime() - asked.getTime() >= (SAID_WITHIN[template] ?? Infinity);

/** Nobody was there where somebody was looked after: that waits for no morning. */
export const isUrgent = (template: NoticeTemplate): boolean => template === "visit_missed";

/** In easy words. Who reads over a shoulder learns nothing but that there is news, and whom to call. */
export const textOf = (template: NoticeTemplate, desk: string | null): string =>
  [
    "뜨락에서 알려 드립니다.",
    SENTENCES[template],
    desk ? `궁금하시면 ${desk}로 전화해 주세요.` : "담당 기관에 물어봐 주세요.",
  ].join(" ");
