import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

@InputType({ description: "That your agency's subjectKeys are to be others from now on." })
export class RotateSubjectKeysInput {
  @Field(() => String, { description: "Why, in at least 10 characters: such as a lost copy." })
  reason!: string;
  @Field(() => Int, { description: "For how many hours the former keys still open: 0 to 720." })
  overlapHours!: number;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    "Everybody has a new subjectKey for your agency. Ask with a former one to learn the new one. Partners and staff.",
})
export class SubjectKeysRotated {
  @Field(() => Instant, { description: "Until then the former keys open; from then on they are unknown." })
  formerUntil!: Date;
}

export const RotateSubjectKeysResult = createUnionType({
  name: "RotateSubjectKeysResult",
  description: "What came of rotateSubjectKeys. Partners and staff.",
  types: () => [SubjectKeysRotated] as const,
});
