import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { SessionNotRunning } from "./record-attendance.type";

@InputType({ description: "How many volunteers helped at a session." })
export class RecordVolunteersInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
  @Field(() => Int, { description: "How many, 0 to 500. Where nobody counted them, nothing is recorded." })
  volunteers!: number;
  @Field(() => Int, { description: "The version of the number that is to be mended; 0 where there is none yet." })
  version!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType({ description: "The number is kept; it is told in Complex.communityIndicators. Partners and staff." })
export class VolunteersRecorded {
  sessionId!: string;
  @Field(() => Int, { description: "Which version it is now, counted from 1. Partners and staff." })
  version!: number;
}

export const RecordVolunteersResult = createUnionType({
  name: "RecordVolunteersResult",
  description: "What came of recordVolunteers. Partners and staff.",
  types: () => [VolunteersRecorded, SessionNotRunning, VersionConflict] as const,
});
