import { HOUR, MINUTE } from "../../../kit/durations";
import { Invalid } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { LaundryStepRow } from "./laundry-step.entity";

/** For so long somebody may be without a network and tell afterwards what they did. */
const TOLD_WITHIN = 72 * HOUR;
/** Clocks of telephones go wrong by a little. */
const AHEAD = MINUTE;

/** When a step of an order was taken: now, or as whoever had no network says, after the step before it. */
export async function whenTaken({ tx, now }: Work, orderId: string, takenAt: Date | null): Promise<Date> {
  if (!takenAt) return now;
  const [before] = await tx.find(LaundryStepRow, { where: { orderId }, order: { at: "desc" }, take: 1 });
  const [first, last] = [now.getTime() - TOLD_WITHIN, now.getTime() + AHEAD];
  const taken = takenAt.getTime();
  if (taken < first || taken > last || (before && takenAt < before.at)) throw impossible();
  return takenAt > now ? now : takenAt;
}

const impossible = (): Invalid =>
  new Invalid(
    "A step was taken within the last 72 hours, after the step before it, and not in the future. Look at the clock of the telephone.",
    "단계를 수행한 시각은 최근 72시간 이내이고 이전 단계보다 뒤이며 미래일 수 없습니다. 휴대전화의 시각을 확인하십시오.",
    "STEP_TIME_INVALID",
  );
