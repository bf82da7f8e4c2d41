import { createUnionType, Field, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { ProgrammeLack } from "../readiness/readiness.type";

@ObjectType({ description: "It is planned from today on. Partners." })
export class ProgrammeCreated {
  programmeId!: string;
}

@ObjectType({ implements: Problem, description: "Another programme has this slug; nothing was made. Partners." })
export class ProgrammeSlugTaken extends Problem {}

@ObjectType({ description: "It is in its new state from today on. Partners." })
export class ProgrammeMoved {
  programmeId!: string;
}

@ObjectType({ implements: Problem, description: "Something is missing, and it stays as it was. Partners." })
export class ProgrammeNotReady extends Problem {
  @Field(() => [ProgrammeLack], { description: "All that is missing." })
  missing!: ProgrammeLack[];
}

export const CreateProgrammeResult = createUnionType({
  name: "CreateProgrammeResult",
  description: "What came of createProgramme. Partners.",
  types: () => [ProgrammeCreated, ProgrammeSlugTaken] as const,
});

export const MoveProgrammeResult = createUnionType({
  name: "MoveProgrammeResult",
  description: "What came of bringing a programme into another state. Partners.",
  types: () => [ProgrammeMoved, ProgrammeNotReady, IllegalTransition, VersionConflict] as const,
});

@ObjectType({ description: "What a programme of a sort begins with. New sorts need no release. Partners." })
export class ProgrammeTemplate {
  @Field(() => String, { description: "By which createProgramme names it." })
  slug!: string;
  @Field(() => String, { description: "What sort of programme it makes, in Korean." })
  name!: string;
  @Field(() => Boolean, { description: "Whether somebody must have completed its training before it opens." })
  needsTraining!: boolean;
}
