import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { Sourced } from "../../../kit/graph/sourced";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import type { TrainingStatus } from "./training-record.entity";

export enum TrainingStatusName {
  COMPLETED = "completed",
  WITHDRAWN = "withdrawn",
}
registerEnumType(TrainingStatusName, {
  name: "TrainingStatus",
  description: "How a member of staff stands to a training.",
  valuesConfig: {
    COMPLETED: { description: "Took part to the end (이수)." },
    WITHDRAWN: { description: "That it was completed was taken back (이수 취소)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "What stands recorded of a post's part in a training. Partners and staff." })
export class TrainingRecord extends Sourced {
  @Field(() => ID, { description: "Opaque id (trc_…)." })
  id!: string;
  @Field(() => TrainingStatusName, { description: "How it stands." })
  status!: TrainingStatus;
  @Field(() => Int, { description: "How many times it was recorded; given back with the next change." })
  version!: number;
  @Field(() => Instant, { description: "When this was recorded." })
  at!: Date;
}

@ObjectType({ description: "It stands recorded. Partners and staff." })
export class TrainingNoted {
  recordId!: string;
  staffId!: string;
}

export const RecordTrainingResult = createUnionType({
  name: "RecordTrainingResult",
  description: "What came of recordTraining. Partners and staff.",
  types: () => [TrainingNoted, IllegalTransition, VersionConflict] as const,
});

@InputType({ description: "Whose training, which, and how it stands." })
export class RecordTrainingInput {
  @Field(() => ID, { description: "The post (stf_…)." })
  staffId!: string;
  @Field(() => ID, { description: "The session (trn_…)." })
  trainingEventId!: string;
  @Field(() => TrainingStatusName, {
    description: "How it stands; only what was completed is withdrawn (IllegalTransition).",
  })
  status!: TrainingStatus;
  @Field(() => Int, { description: "The version that you read; 0 where nothing was recorded yet." })
  version!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
