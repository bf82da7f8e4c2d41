import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { type Minutes, minutesOf } from "../spaces/open-hours";
import { dayAfter, instantOf } from "./seoul-time";

/** A time of one day in Seoul. */
export type WantedTime = Minutes & { day: string };

export type TimeWish = { on: string; from: string; until: string; weeklyUntil?: string | null };

const WEEK = 7;
const MOST_DATES = 52;
const LONGEST_AHEAD = 2 * 366;

/** The times that are asked for: one, or the same of each week up to a day. */
export function timesOf({ on, from, until, weeklyUntil }: TimeWish, now: Date): WantedTime[] {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  if (start === null || end === null)
    throw new Invalid(
      "Write a time such as 09:30; 24:00 is the end of the day.",
      "시각은 09:30과 같이 입력하십시오. 24:00은 하루의 끝입니다.",
      "TIME_INVALID",
    );
  if (start >= end)
    throw new Invalid(
      "A booking begins before it ends, on the same day in Seoul. Book what goes on after midnight as another day.",
      "예약은 같은 날 안에서 시작이 종료보다 빨라야 합니다. 자정 이후는 다음 날로 따로 예약하십시오.",
      "PERIOD_INVALID",
    );
  if (instantOf(on, start) <= now)
    throw new Invalid("A booking begins in the future.", "이미 지난 시각은 예약할 수 없습니다.", "BOOKING_IN_PAST");
  if (on > dayAfter(seoulDate(now), LONGEST_AHEAD))
    throw new Invalid(
      "A space is booked at most two years ahead.",
      "예약은 최대 2년 뒤까지 가능합니다.",
      "PERIOD_INVALID",
    );
  return datesOf(on, weeklyUntil ?? on).map((day) => ({ day, from: start, until: end }));
}

function datesOf(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let day = first; day <= last && dates.length <= MOST_DATES; day = dayAfter(day, WEEK)) dates.push(day);
  if (dates.length > 0 && dates.length <= MOST_DATES) return dates;
  throw new Invalid(
    `A weekly booking ends on or after its first day, and has at most ${MOST_DATES} dates.`,
    `매주 예약은 첫날 이후에 끝나야 하며 최대 ${MOST_DATES}회까지 가능합니다.`,
    "RECURRENCE_INVALID",
  );
}
