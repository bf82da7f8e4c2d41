import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { insistOnLength } from "../attendance/record-attendance";
import type { Context } from "../context";
import { type FieldEntriesRecorded, RecordFieldEntriesInput, RecordFieldEntriesResult } from "./field-entries.type";
import { recordFieldEntry, whyRefused } from "./record-field-entry";

@Resolver()
export class FieldEntriesResolver {
  @Mutation(() => RecordFieldEntriesResult, {
    nullable: true,
    description:
      "Keeps what was written down where there was no network, one entry after another. An entry that conflicts or is refused says so in its result, and the others stand. A list that was cut off is sent again as it was: whatever was kept is not kept twice. Whoever may recordAttendance or advanceLaundryOrder; ENTRIES_INVALID. Null where it is refused. Partners and staff.",
  })
  async recordFieldEntries(
    @Arg("input", () => RecordFieldEntriesInput, { description: "The entries." })
    { entries }: RecordFieldEntriesInput,
    @Ctx() operation: Context,
  ): Promise<FieldEntriesRecorded & { outcome: string }> {
    insistOnLength(entries);
    const answers: FieldEntriesRecorded["entries"] = [];
    for (const { attendance, laundryStep, idempotencyKey } of entries) {
      const entry = {
        attendance: attendance ? { ...attendance, version: attendance.version ?? null } : null,
        laundryStep: laundryStep ? { ...laundryStep, welfareCheck: laundryStep.welfareCheck ?? null } : null,
        idempotencyKey,
      };
      // Each is committed by itself: whatever comes after it, it stands.
      const result = await operation
        .perform((work) => recordFieldEntry(work, operation.secrets, entry))
        .catch(whyRefused);
      answers.push({ idempotencyKey, result });
    }
    return { outcome: "FieldEntriesRecorded", entries: answers };
  }
}
