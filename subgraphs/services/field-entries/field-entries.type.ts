import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { Problem } from "../../../kit/graph/problem";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { AttendanceEntryInput, AttendanceRecorded, SessionNotRunning } from "../attendance/record-attendance.type";
import { LaundryPlaceName, LaundryStateName, WelfareResultName } from "../laundry/laundry-order.type";
import { LaundryOrderAdvanced, WelfareCheckMissing } from "../laundry/laundry-outcomes.type";

@InputType({ description: "One person on the list of a session, as entered in the field." })
export class FieldAttendanceInput extends AttendanceEntryInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
}

@InputType({ description: "One step of an order of laundry, as entered in the field." })
export class FieldLaundryStepInput {
  @Field(() => ID, { description: "The order (LaundryOrder.key)." })
  orderKey!: string;
  @Field(() => LaundryStateName, { description: "The state that it came into." })
  to!: LaundryStateName;
  @Field(() => Int, {
    description:
      "The version of the order before this step: as it was read, and one more for each step before this one.",
  })
  version!: number;
  @Field(() => LaundryPlaceName, { description: "Where the step was taken." })
  place!: LaundryPlaceName;
  @Field(() => WelfareResultName, {
    nullable: true,
    description:
      "How the person was found; needed with PICKED_UP and DELIVERED, known with NO_ANSWER, and refused with any other step, where it would be lost (WELFARE_CHECK_OUT_OF_PLACE).",
  })
  welfareCheck?: WelfareResultName | null;
  @Field(() => Instant, {
    nullable: true,
    description:
      "When the step was taken: within the last 72 hours, and after the step before it (STEP_TIME_INVALID). Left out: now.",
  })
  takenAt?: Date | null;
}

@InputType({ description: "One thing that was entered in the field: attendance or a step of laundry, not both." })
export class FieldEntryInput {
  @Field(() => String, {
    description:
      "A name for this entry, 1 to 255 characters, given when it is entered. Sent again, it is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
  @Field(() => FieldAttendanceInput, { nullable: true, description: "Whether somebody came to a session." })
  attendance?: FieldAttendanceInput | null;
  @Field(() => FieldLaundryStepInput, { nullable: true, description: "A step of an order of laundry." })
  laundryStep?: FieldLaundryStepInput | null;
}

@InputType({ description: "What was entered in the field." })
export class SendFieldEntriesInput {
  @Field(() => [FieldEntryInput], { description: "1 to 50 entries, in the order in which they were entered." })
  entries!: FieldEntryInput[];
}

@ObjectType({
  implements: Problem,
  description:
    "This entry was refused, as its own mutation would have refused it; the others stand. Partners and staff.",
})
export class FieldEntryRefused extends Problem {
  @Field(() => String, { description: "Why, as in extensions.code of an error. Partners and staff." })
  code!: string;
}

export const FieldEntryOutcome = createUnionType({
  name: "FieldEntryOutcome",
  description: "What came of one entry. Partners and staff.",
  types: () =>
    [
      AttendanceRecorded,
      SessionNotRunning,
      LaundryOrderAdvanced,
      WelfareCheckMissing,
      IllegalTransition,
      VersionConflict,
      FieldEntryRefused,
    ] as const,
});

@ObjectType({ description: "One entry, and what came of it. Partners and staff." })
export class FieldEntryTaken {
  @Field(() => String, { description: "The entry, as the request named it. Partners and staff." })
  idempotencyKey!: string;
  @Field(() => FieldEntryOutcome, { description: "What came of it. Partners and staff." })
  outcome!: typeof FieldEntryOutcome;
}

@ObjectType({ description: "Each entry was looked at by itself. Partners and staff." })
export class FieldEntriesTaken {
  @Field(() => [FieldEntryTaken], { description: "One for each entry, in the order sent. Partners and staff." })
  results!: FieldEntryTaken[];
}

export const SendFieldEntriesResult = createUnionType({
  name: "SendFieldEntriesResult",
  description: "What came of sendFieldEntries. Partners and staff.",
  types: () => [FieldEntriesTaken] as const,
});
