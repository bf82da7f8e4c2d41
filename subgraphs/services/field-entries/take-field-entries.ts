import { Invalid, Refusal } from "../../../kit/errors";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { recordAttendance, type RecordAttendanceOutcome, type RosterEntry } from "../attendance/record-attendance";
import {
  type AdvanceLaundryOrder,
  advanceLaundryOrder,
  type AdvanceLaundryOrderOutcome,
} from "../laundry/advance-laundry-order";

export type FieldEntry = {
  idempotencyKey: string;
  attendance: (RosterEntry & { sessionId: string }) | null;
  laundryStep: Omit<AdvanceLaundryOrder, "idempotencyKey"> | null;
};
type Outcome = RecordAttendanceOutcome | AdvanceLaundryOrderOutcome;
export type FieldEntryOutcome =
  Outcome | { outcome: "FieldEntryRefused"; code: string; message: string; messageKo: string };
export type FieldEntriesTaken = {
  outcome: "FieldEntriesTaken";
  results: { idempotencyKey: string; outcome: FieldEntryOutcome }[];
};

type Perform = <Done>(act: (work: Work) => Promise<Done>) => Promise<Done>;
type Known = Pick<Secrets, "participants" | "records">;

const MOST = 50;

/**
 * Takes what was entered where there was no network, in the order in which it was entered. Each entry is done or refused by
 * itself, under its own key: who sends all of them again, because no answer came, ends where the first sending would have.
 */
export async function takeFieldEntries(
  perform: Perform,
  secrets: Known,
  entries: readonly FieldEntry[],
): Promise<FieldEntriesTaken> {
  insistOnSense(entries);
  const results: FieldEntriesTaken["results"] = [];
  for (const entry of entries) {
    const outcome = await perform((work) => take(work, secrets, entry)).catch(refusedOrBroken);
    results.push({ idempotencyKey: entry.idempotencyKey, outcome });
  }
  return { outcome: "FieldEntriesTaken", results };
}

async function take(work: Work, secrets: Known, entry: FieldEntry): Promise<FieldEntryOutcome> {
  const { idempotencyKey, attendance, laundryStep } = entry;
  if (laundryStep) return advanceLaundryOrder(work, secrets, { ...laundryStep, idempotencyKey });
  if (!attendance) throw new Error("An entry that says nothing was let in.");
  const { sessionId, ...one } = attendance;
  return recordAttendance(work, secrets, { sessionId, entries: [one], idempotencyKey });
}

function refusedOrBroken(error: unknown): FieldEntryOutcome {
  if (!(error instanceof Refusal)) throw error;
  const { code, message, messageKo } = error;
  return { outcome: "FieldEntryRefused", code, message, messageKo };
}

function insistOnSense(entries: readonly FieldEntry[]): void {
  const saysOneThing = ({ attendance, laundryStep }: FieldEntry) => (attendance === null) !== (laundryStep === null);
  if (entries.length >= 1 && entries.length <= MOST && entries.every(saysOneThing)) return;
  throw new Invalid(
    `Send 1 to ${MOST} entries, each with either attendance or laundryStep.`,
    `한 번에 1건에서 ${MOST}건까지, 건마다 attendance 또는 laundryStep 하나만 담아 보내십시오.`,
    "ENTRIES_INVALID",
  );
}
