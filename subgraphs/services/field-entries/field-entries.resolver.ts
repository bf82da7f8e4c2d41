import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { FieldEntriesTaken, SendFieldEntriesInput, SendFieldEntriesResult } from "./field-entries.type";
import { type FieldEntriesTaken as Taken, takeFieldEntries } from "./take-field-entries";

@Resolver(() => FieldEntriesTaken)
export class FieldEntriesResolver {
  @Mutation(() => SendFieldEntriesResult, {
    nullable: true,
    description:
      "Takes what was entered where there was no network: who came to sessions, and steps of laundry, in their order. Each entry is done or refused as recordAttendance or advanceLaundryOrder would, and the others stand; whoever got no answer sends all of it again. ENTRIES_INVALID. Null where it is refused. Partners and staff.",
  })
  sendFieldEntries(
    @Arg("input", () => SendFieldEntriesInput, { description: "What was entered." })
    { entries }: SendFieldEntriesInput,
    @Ctx() operation: Context,
  ): Promise<Taken> {
    const all = entries.map(({ idempotencyKey, attendance, laundryStep }) => ({
      idempotencyKey,
      attendance: attendance ? { ...attendance, version: attendance.version ?? null } : null,
      laundryStep: laundryStep ? { ...laundryStep, welfareCheck: laundryStep.welfareCheck ?? null } : null,
    }));
    return takeFieldEntries((act) => operation.perform(act), operation.secrets, all);
  }
}
