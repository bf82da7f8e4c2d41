import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import type { ServiceAudience } from "../programmes/programme.entity";
import { ServiceAudienceName } from "../programmes/vocabulary.type";
import { SessionStatusName } from "../sessions/session.type";

export enum AttendanceStatusName {
  PRESENT = "present",
  ABSENT = "absent",
  EXCUSED = "excused",
}
registerEnumType(AttendanceStatusName, {
  name: "AttendanceStatus",
  description: "Whether somebody on the list of a session came.",
  valuesConfig: {
    PRESENT: { description: "Came." },
    ABSENT: { description: "Did not come." },
    EXCUSED: { description: "Said before that they would not come." },
  },
});

export enum AttendanceEntryResultName {
  RECORDED = "recorded",
  CORRECTED = "corrected",
  ALREADY_THERE = "already_there",
  CHANGED_MEANWHILE = "changed_meanwhile",
  NO_SUCH_PARTICIPANT = "no_such_participant",
  NOT_ENROLLED = "not_enrolled",
}
registerEnumType(AttendanceEntryResultName, {
  name: "AttendanceEntryResult",
  description: "What came of one entry of a list.",
  valuesConfig: {
    RECORDED: { description: "It is on the list now." },
    CORRECTED: { description: "The entry that was there says this now." },
    ALREADY_THERE: {
      description:
        "The person is on the list already, as `status` says. To correct it, send the entry with its version.",
    },
    CHANGED_MEANWHILE: { description: "There is no entry of the version that was to be corrected. Nothing was done." },
    NO_SUCH_PARTICIPANT: { description: "Your agency was given no such participantKey. Nothing was done." },
    NOT_ENROLLED: {
      description:
        "The programme asks whoever takes part for something (Programme.eligibility), and the person was not enrolled on the day. Enrol them first.",
    },
  },
});

@InputType({ description: "One person on the list of a session." })
export class AttendanceEntryInput {
  @Field(() => ID, { description: "The person (Resident.participantKey)." })
  participantKey!: string;
  @Field(() => AttendanceStatusName, { description: "Whether they came." })
  status!: AttendanceStatusName;
  @Field(() => ServiceAudienceName, {
    description: "As whom; who is enrolled counts as they are enrolled, whatever is said here.",
  })
  audience!: ServiceAudience;
  @Field(() => Int, {
    nullable: true,
    description: "The version of the entry that is to be corrected; left out where none is.",
  })
  version?: number | null;
}

@InputType({ description: "The list of a session, or a part of it." })
export class RecordAttendanceInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
  @Field(() => [AttendanceEntryInput], { description: "1 to 100 entries." })
  entries!: AttendanceEntryInput[];
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType({ description: "One entry of a list, and what came of it. Partners and staff." })
export class AttendanceEntryKept {
  @Field(() => ID, { description: "The person, as the request named them. Partners and staff." })
  participantKey!: string;
  @Field(() => AttendanceEntryResultName, { description: "What came of it. Partners and staff." })
  result!: AttendanceEntryResultName;
  @Field(() => AttendanceStatusName, {
    nullable: true,
    description: "What the list says of them now; null where they are not on it. Partners and staff.",
  })
  status!: AttendanceStatusName | null;
  @Field(() => Int, {
    nullable: true,
    description: "The version of the entry, counted from 1; null where there is none. Partners and staff.",
  })
  version!: number | null;
}

@ObjectType({ description: "Each entry was looked at by itself. Partners and staff." })
export class AttendanceRecorded {
  sessionId!: string;
  @Field(() => [AttendanceEntryKept], { description: "One for each entry, in the order sent. Partners and staff." })
  entries!: AttendanceEntryKept[];
}

@ObjectType({
  implements: Problem,
  description:
    "The session has no list: it was called off, or begins on a later day. Nothing was done. Partners and staff.",
})
export class SessionNotRunning extends Problem {
  @Field(() => SessionStatusName, { description: "How far the session has come. Partners and staff." })
  status!: SessionStatusName;
}

export const RecordAttendanceResult = createUnionType({
  name: "RecordAttendanceResult",
  description: "What came of recordAttendance. Partners and staff.",
  types: () => [AttendanceRecorded, SessionNotRunning] as const,
});
