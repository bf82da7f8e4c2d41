import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import type { ServiceAudience } from "../programmes/programme.entity";
import { ServiceAudienceName } from "../programmes/vocabulary.type";
import { EnrolmentRefusalName, EnrolmentStateName } from "./enrolment-of-person.type";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

export enum EnrolmentEnd {
  COMPLETED = "completed",
  WITHDRAWN = "withdrawn",
}
registerEnumType(EnrolmentEnd, {
  name: "EnrolmentEnd",
  description: "How an enrolment ends.",
  valuesConfig: {
    COMPLETED: { description: "Took part to the end." },
    WITHDRAWN: { description: "Left before the end, or does not want to wait." },
  },
});

@InputType({ description: "Who takes part in which programme." })
export class EnrolInput {
  @Field(() => ID, { description: "The person (Resident.participantKey); in programmes for households its household." })
  participantKey!: string;
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => ServiceAudienceName, {
    description: "As whom; where the programme asks for a tenancy it is TENANT, whatever is said here.",
  })
  audience!: ServiceAudience;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which enrolment ends, and how." })
export class EndEnrolmentInput {
  @Field(() => ID, { description: "The enrolment (Enrolment.key)." })
  enrolmentKey!: string;
  @Field(() => EnrolmentEnd, { description: "How." })
  to!: EnrolmentEnd;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType({
  description:
    "The enrolment is kept: ENROLLED, WAITLISTED, or APPLIED while the owner of housing is asked. Partners and staff.",
})
export class EnrolmentMade {
  enrolmentId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The person or household is in the programme already; nothing was done. Partners and staff.",
})
export class AlreadyEnrolled extends Problem {
  @Field(() => EnrolmentStateName, { description: "Where that enrolment stands." })
  state!: EnrolmentStateName;
}

@ObjectType({
  implements: Problem,
  description: "The programme is not open today; nothing was done. Partners and staff.",
})
export class ProgrammeTakesNobody extends Problem {}

@ObjectType({
  implements: Problem,
  description: "The person cannot take part; the message says who can. Nothing was done. Partners and staff.",
})
export class NotEligible extends Problem {
  @Field(() => EnrolmentRefusalName, { description: "Why." })
  because!: EnrolmentRefusalName;
}

export const EnrolResult = createUnionType({
  name: "EnrolResult",
  description: "What came of enrol. Partners and staff.",
  types: () => [EnrolmentMade, AlreadyEnrolled, ProgrammeTakesNobody, NotEligible] as const,
});

@ObjectType({ description: "The enrolment has ended, and whoever waits longest got its place. Partners and staff." })
export class EnrolmentEnded {
  enrolmentId!: string;
}

export const EndEnrolmentResult = createUnionType({
  name: "EndEnrolmentResult",
  description: "What came of endEnrolment. Partners and staff.",
  types: () => [EnrolmentEnded, IllegalTransition, VersionConflict] as const,
});
