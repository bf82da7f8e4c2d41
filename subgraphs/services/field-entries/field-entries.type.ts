import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { AttendanceRecorded, AttendanceStatusName, SessionNotRunning } from "../attendance/record-attendance.type";
import { LaundryPlaceName, LaundryStateName, WelfareResultName } from "../laundry/laundry-order.type";
import { LaundryOrderAdvanced, WelfareCheckMissing } from "../laundry/laundry-outcomes.type";
import type { ServiceAudience } from "../programmes/programme.entity";
import { ServiceAudienceName } from "../programmes/vocabulary.type";
import type { FieldEntryOutcome } from "./record-field-entry";

@InputType({ description: "That a person came to a session, as an entry of recordAttendance." })
export class FieldAttendanceInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
  @Field(() => ID, { description: "The person (Resident.participantKey)." })
  participantKey!: string;
  @Field(() => AttendanceStatusName, { description: "Whether they came." })
  status!: AttendanceStatusName;
  @Field(() => ServiceAudienceName, {
    description: "As whom; who is enrolled counts as they are enrolled, whatever is said here.",
  })
  audience!: ServiceAudience;
  @Field(() => Int, { nullable: true, description: "The version of the entry that is to be corrected; else left out." })
  version?: number | null;
}

@InputType({ description: "That an order of laundry took a step, as advanceLaundryOrder." })
export class FieldLaundryStepInput {
  @Field(() => ID, { description: "The order (LaundryOrder.key)." })
  orderKey!: string;
  @Field(() => LaundryStateName, { description: "The state that it came into." })
  to!: LaundryStateName;
  @Field(() => Int, {
    description: "The version of the order before this step: the one read, and one more for each step before.",
  })
  version!: number;
  @Field(() => LaundryPlaceName, { description: "Where the step was taken." })
  place!: LaundryPlaceName;
  @Field(() => WelfareResultName, {
    nullable: true,
    description: "How the person was found; needed with PICKED_UP and DELIVERED, and known with NO_ANSWER.",
  })
  welfareCheck?: WelfareResultName | null;
}

@InputType({ description: "One thing that was written down in the field; either attendance or laundryStep." })
export class FieldEntryInput {
  @Field(() => FieldAttendanceInput, { nullable: true, description: "That a person came; else left out." })
  attendance?: FieldAttendanceInput | null;
  @Field(() => FieldLaundryStepInput, { nullable: true, description: "That laundry went a step on; else left out." })
  laundryStep?: FieldLaundryStepInput | null;
  @Field(() => String, {
    description:
      "The entry's own name, 1 to 255 characters, given when it was written down. Sent again, in a list or by itself (recordAttendance, advanceLaundryOrder), it is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}

@InputType({ description: "What was written down in the field." })
export class RecordFieldEntriesInput {
  @Field(() => [FieldEntryInput], { description: "1 to 100 entries, in the order in which they were written down." })
  entries!: FieldEntryInput[];
}

@ObjectType({
  implements: Problem,
  description: "The entry was refused, as it would have been by itself; nothing was done. Partners and staff.",
})
export class FieldEntryRefused extends Problem {
  @Field(() => String, { description: "The code of the refusal, as in errors of other requests." })
  code!: string;
}

export const FieldEntryResult = createUnionType({
  name: "FieldEntryResult",
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
export class FieldEntryAnswer {
  @Field(() => String, { description: "The entry's own name, as it was sent. Partners and staff." })
  idempotencyKey!: string;
  @Field(() => FieldEntryResult, { description: "What came of it. Partners and staff." })
  result!: FieldEntryOutcome;
}

@ObjectType({ description: "Each entry was looked at by itself. Partners and staff." })
export class FieldEntriesRecorded {
  @Field(() => [FieldEntryAnswer], { description: "What came of each, in the order sent. Partners and staff." })
  entries!: FieldEntryAnswer[];
}

export const RecordFieldEntriesResult = createUnionType({
  name: "RecordFieldEntriesResult",
  description: "What came of recordFieldEntries. Partners and staff.",
  types: () => [FieldEntriesRecorded] as const,
});
