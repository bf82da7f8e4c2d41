import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";

@ObjectType({ description: "The session is set down, and who takes part in it can be recorded. Partners and staff." })
export class TrainingAnnounced {
  trainingEventId!: string;
}

export const AnnounceTrainingResult = createUnionType({
  name: "AnnounceTrainingResult",
  description: "What came of announceTraining. Partners and staff.",
  types: () => [TrainingAnnounced] as const,
});

@InputType({ description: "Which programme's staff are trained, when and in what." })
export class AnnounceTrainingInput {
  @Field(() => ID, { description: "The programme (prg_…); what is none is PROGRAMME_INVALID." })
  programmeId!: string;
  @Field(() => String, { description: "Its title in Korean, 1 to 200 characters (NAME_INVALID)." })
  title!: string;
  @Field(() => LocalDate, { description: "The day on which it is or was held." })
  heldOn!: string;
  @Field(() => String, { nullable: true, description: "Where; left out where that is not known." })
  venue?: string | null;
  @Field(() => [String], { description: "What is taught, in Korean, 1 to 200 characters a subject (NAME_INVALID)." })
  curriculum!: string[];
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
