import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

const IDEMPOTENCY_KEY = "A name of your own for this request, 1 to 255 characters.";
const MERGE_ID = "The merge, by which either keeper takes it back.";

@InputType({ description: "Of whom there may be a second record." })
export class LookForDoublesInput {
  @Field(() => ID, { description: "The person whose record your agency keeps, by its subjectKey." })
  subjectKey!: string;
}

@InputType({ description: "Two records that are one person." })
export class MergePeopleInput {
  @Field(() => ID, { description: "The record that is to stand for the person, by its subjectKey." })
  keep!: string;
  @Field(() => ID, { description: "The other record, by its subjectKey." })
  fold!: string;
  @Field(() => String, { description: "Why, in at least 10 characters; without personal data." })
  reason!: string;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which merge was a mistake." })
export class SeparatePeopleInput {
  @Field(() => ID, { description: "The merge (mrg_…)." })
  mergeId!: string;
  @Field(() => String, { description: "Why, in at least 10 characters; without personal data." })
  reason!: string;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    "The two records are one person now; every agency's subjectKeys of both lead to it, and a keeper goes on seeing its own record. The two keepers.",
})
export class PeopleMerged {
  residentId!: string;
  @Field(() => ID, { description: MERGE_ID })
  mergeId!: string;
}

@ObjectType({
  description: "It holds as soon as the agency that keeps the other record says the same. The two keepers.",
})
export class MergeProposed {
  @Field(() => ID, { description: MERGE_ID })
  mergeId!: string;
}

@ObjectType({ implements: Problem, description: "There is nothing to merge. Partners and staff." })
export class AlreadyOnePerson extends Problem {}

@ObjectType({ description: "The merge is taken back, and both records are what they were. The two keepers." })
export class PeopleSeparated {
  @Field(() => ID, { description: "The merge that is over." })
  mergeId!: string;
}

@ObjectType({
  description: "Another record with the same name, day of birth and telephone number. The agency that keeps the first.",
})
export class PossibleDouble {
  @Field(() => ID, { description: "The other record for your agency, and for no other." })
  subjectKey!: string;
  @Field(() => Boolean, { description: "Whether a keeper of one of the two has proposed to merge them." })
  mergeProposed!: boolean;
}

@ObjectType({ description: "All records that may be of the same person. The agency that keeps the first." })
export class DoublesLookedFor {
  @Field(() => [PossibleDouble], { description: "None where nobody else keeps a record with these three values." })
  doubles!: PossibleDouble[];
}

export const LookForDoublesResult = createUnionType({
  name: "LookForDoublesResult",
  description: "What came of lookForDoubles. Partners and staff.",
  types: () => [DoublesLookedFor] as const,
});

export const MergePeopleResult = createUnionType({
  name: "MergePeopleResult",
  description: "What came of mergePeople. Partners and staff.",
  types: () => [PeopleMerged, MergeProposed, AlreadyOnePerson] as const,
});

export const SeparatePeopleResult = createUnionType({
  name: "SeparatePeopleResult",
  description: "What came of separatePeople. Partners and staff.",
  types: () => [PeopleSeparated] as const,
});
