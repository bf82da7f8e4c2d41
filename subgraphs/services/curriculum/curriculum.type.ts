import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

const MINUTES = "How many minutes it takes; null where that is not said.";

@ObjectType({ description: "One unit of what is taught. Public." })
export class CurriculumUnit {
  @Open()
  @Field(() => String, { description: "What it is called, as its agency writes it." })
  title!: string;
  @Open()
  @Field(() => String, { nullable: true, description: "What is done in it; null where that is not said." })
  outline!: string | null;
  @Open()
  @Field(() => Int, { nullable: true, description: MINUTES })
  minutes!: number | null;
}

@ObjectType({ description: "What is taught in a service (교육과정). Public." })
export class Curriculum {
  @Open()
  @Field(() => [CurriculumUnit], { description: "Its units, in the order in which they are taught." })
  units!: CurriculumUnit[];
  @Open()
  @Field(() => Instant, { description: "When it was written as it stands." })
  writtenAt!: Date;
  @Field(() => Int, {
    description: "Counts its changes, from 1; whoever changes it names the version read. Partners and staff.",
  })
  version!: number;
}

@InputType({ description: "One unit of what is taught." })
export class CurriculumUnitInput {
  @Field(() => String, { description: "What it is called, 1 to 100 characters." })
  title!: string;
  @Field(() => String, { nullable: true, description: "What is done in it, at most 500 characters." })
  outline?: string | null;
  @Field(() => Int, { nullable: true, description: "How many minutes it takes, 1 to 1440." })
  minutes?: number | null;
}

@InputType({ description: "What is taught in a service from now on." })
export class UpdateCurriculumInput {
  @Field(() => ID, { description: "The service (svc_…)." })
  serviceId!: string;
  @Field(() => [CurriculumUnitInput], { description: "All of its units in their order, at most 50." })
  units!: CurriculumUnitInput[];
  @Field(() => Int, { description: "The version that you read; 0 where there is none yet." })
  version!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType({ description: "This is taught from now on. Partners and staff." })
export class CurriculumUpdated {
  serviceId!: string;
}

export const UpdateCurriculumResult = createUnionType({
  name: "UpdateCurriculumResult",
  description: "What came of updateCurriculum. Partners and staff.",
  types: () => [CurriculumUpdated, VersionConflict] as const,
});
