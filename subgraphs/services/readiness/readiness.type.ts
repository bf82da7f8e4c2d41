import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { MissingPart } from "./readiness";

export enum MissingPartName {
  SPACE_ROLE = "space_role",
  SPACE_IN_SERVICE = "space_in_service",
  WORKING_ROLE = "working_role",
  FUNDING = "funding",
  TRAINING = "training",
}
registerEnumType(MissingPartName, {
  name: "MissingPart",
  description: "What a programme cannot be opened without.",
  valuesConfig: {
    SPACE_ROLE: { description: "An agency that provides the space (공간제공)." },
    SPACE_IN_SERVICE: { description: "A space that is in service." },
    WORKING_ROLE: { description: "An agency that runs it, plans it or gives its health service." },
    FUNDING: { description: "A source of money; its amount may be unknown." },
    TRAINING: { description: "Somebody who completed its training (운영인력 교육)." },
  },
});

@ObjectType({ description: "Something that a programme lacks, and what to do about it. Partners." })
export class ProgrammeLack {
  @Field(() => MissingPartName, { description: "What is missing." })
  what!: MissingPart;
  @Field(() => String, { description: "What is missing and what to do, in English." })
  message!: string;
  @Field(() => String, { description: "What is missing and what to do, in Korean." })
  messageKo!: string;
}

@ObjectType({
  description: "Whether a programme can be opened (준비 상태), by what the owners told until now. Partners.",
})
export class ProgrammeReadiness {
  @Field(() => Boolean, { description: "Whether nothing is missing." })
  ready!: boolean;
  @Field(() => [ProgrammeLack], { description: "What is missing; empty where it is ready." })
  missing!: ProgrammeLack[];
  @Field(() => Boolean, {
    description: "Whether no agency has the role BUDGET or JOB_FUNDING today (FUNDING_GAP), even where a grant pays.",
  })
  fundingGap!: boolean;
}
