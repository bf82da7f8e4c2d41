import { Invalid } from "../../kit/errors";

const DEEPEST = 20;
const LONGEST_LIST = 1_000;

/** Refuses variables that nest or go on as no honest client's do, before anything walks through them. */
export function checkValue(value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > DEEPEST) throw tooLarge(`nest more than ${DEEPEST} levels`, `값의 중첩이 ${DEEPEST}단계를 넘습니다`);
  const items = Array.isArray(value) ? value : Object.values(value);
  if (items.length > LONGEST_LIST)
    throw tooLarge(`hold a list of ${items.length} items`, `값의 목록이 ${LONGEST_LIST}개를 넘습니다`);
  for (const item of items) checkValue(item, depth + 1);
}

const tooLarge = (what: string, whatKo: string): Invalid =>
  new Invalid(
    `The variables ${what}. Send at most ${LONGEST_LIST} items and ${DEEPEST} levels at once.`,
    `${whatKo}. 나누어 요청하십시오.`,
    "LIMIT_EXCEEDED",
  );
