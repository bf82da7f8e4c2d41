import { Invalid, Refusal } from "../../../kit/errors";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { recordAttendance, type RecordAttendanceOutcome, type RosterEntry } from "../attendance/record-attendance";
import {
  advanceLaundryOrder,
  type AdvanceLaundryOrder,
  type AdvanceLaundryOrderOutcome,
} from "../laundry/advance-laundry-order";

/** What somebody wrote down where there was no network: that a person came, or that laundry went a step on. */
export type FieldEntry = {
  attendance: (RosterEntry & { sessionId: string }) | null;
  laundryStep: Omit<AdvanceLaundryOrder, "idempotencyKey"> | null;
  idempotencyKey: string;
};
type Refused = { outcome: "FieldEntryRefused"; code: string; message: string; messageKo: string };
export type FieldEntryOutcome = RecordAttendanceOutcome | AdvanceLaundryOrderOutcome | Refused;

/** Does what the entry says, as if it had been sent by itself and under the same key. */
export async function recordFieldEntry(
  work: Work,
  secrets: Pick<Secrets, "participants" | "records">,
  { attendance, laundryStep, idempotencyKey }: FieldEntry,
): Promise<FieldEntryOutcome> {
  if (attendance && !laundryStep) {
    const { sessionId, ...entry } = attendance;
    return recordAttendance(work, secrets, { sessionId, entries: [entry], idempotencyKey });
  }
  if (laundryStep && !attendance) return advanceLaundryOrder(work, secrets, { ...laundryStep, idempotencyKey });
  throw new Invalid(
    "An entry says one thing: attendance or laundryStep. Send the other as an entry of its own.",
    "한 항목에는 출석(attendance)과 세탁 단계(laundryStep) 중 하나만 입력하고, 나머지는 별도 항목으로 보내십시오.",
    "FIELD_ENTRY_INVALID",
  );
}

/** The refusal of one entry is what came of that entry; whatever else went wrong went wrong for the whole list. */
export function whyRefused(error: unknown): Refused {
  if (!(error instanceof Refusal)) throw error;
  const { code, message, messageKo } = error;
  return { outcome: "FieldEntryRefused", code, message, messageKo };
}
