import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { PeopleCount } from "../../../kit/graph/scalars";
import { UsagePeriod } from "../attendance/usage.type";

@ObjectType({ description: "How many gave one score. Partners." })
export class FeedbackScore {
  @Field(() => Int, { description: "The score, from 1 (worst) to 5 (best). Partners." })
  score!: number;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "How often it was given: who scored two sessions counts twice. Null where withheld. Partners.",
  })
  people!: number | null;
}

@ObjectType({
  description:
    "What those who came thought of the sessions of a period: one score of each participant for each session, without a word and without a name. What from 1 to 4 people said is withheld, from 1 to 9 in a programme for health, however often they said it, and more where such a number could be found by subtraction within one answer; what a caller combines from several periods is not protected yet, which is one reason why counts are told to partners only. Partners.",
})
export class Feedback {
  @Field(() => UsagePeriod, { description: "The period asked for. Partners." })
  period!: UsagePeriod;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "All scores together; null where nobody gave any (see absentBecause) and where withheld. Partners.",
  })
  responses!: number | null;
  @Field(() => [FeedbackScore], { description: "The same by score; empty where nobody gave any. Partners." })
  scores!: FeedbackScore[];
  @Field(() => String, { nullable: true, description: "Why numbers are withheld; null where none is. Partners." })
  withheldBecause!: string | null;
  @Field(() => String, { nullable: true, description: "Why there are none; null where there are some. Partners." })
  absentBecause!: string | null;
  @Field(() => String, { description: "What was counted and how. Partners." })
  definition!: string;
}

@InputType({ description: "What a participant thought of a session." })
export class GiveFeedbackInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
  @Field(() => ID, { description: "The person who gives it (Resident.participantKey)." })
  participantKey!: string;
  @Field(() => Int, { description: "1 (worst) to 5 (best)." })
  score!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType({
  description: "The score is kept, apart from who gave it; it is told in Programme.feedback. Partners and staff.",
})
export class FeedbackGiven {
  sessionId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The person gave a score for this session before, which stays; nothing was done. Partners and staff.",
})
export class FeedbackAlreadyGiven extends Problem {}

@ObjectType({
  implements: Problem,
  description: "The person is not on the list of the session as PRESENT; nothing was done. Partners and staff.",
})
export class DidNotTakePart extends Problem {}

export const GiveFeedbackResult = createUnionType({
  name: "GiveFeedbackResult",
  description: "What came of giveFeedback. Partners and staff.",
  types: () => [FeedbackGiven, FeedbackAlreadyGiven, DidNotTakePart] as const,
});
