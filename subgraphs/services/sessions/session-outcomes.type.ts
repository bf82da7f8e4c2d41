import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Where and when a session is to be, and for how many." })
export class CreateSessionInput {
  @Field(() => ID, { description: "The service at its place (sal_…)." })
  serviceAtLocationId!: string;
  @Field(() => ID, { nullable: true, description: "The space (spc_…); that of the place where left out." })
  spaceId?: string | null;
  @Field(() => Instant, { description: "When it begins." })
  startsAt!: Date;
  @Field(() => Instant, { description: "When it ends, at most 24 hours later." })
  endsAt!: Date;
  @Field(() => Int, { nullable: true, description: "How many places it has, at least 1; without a limit if left out." })
  capacity?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The group of residents that leads it, 1 to 60 characters, by the group's name and no person's; left out where an agency does.",
  })
  ledByGroup?: string | null;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which session to take a step further." })
export class SessionStepInput {
  @Field(() => ID, { description: "The session (ses_…)." })
  sessionId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: "The session is there, open to register. Partners." })
export class SessionCreated {
  sessionId!: string;
}

@ObjectType({ description: "The session took the step. Partners." })
export class SessionAdvanced {
  sessionId!: string;
}

export const CreateSessionResult = createUnionType({
  name: "CreateSessionResult",
  description: "What came of createSession. Partners.",
  types: () => [SessionCreated] as const,
});

export const SessionStepResult = createUnionType({
  name: "SessionStepResult",
  description: "What came of cancelling a session, or of saying that it was held. Partners.",
  types: () => [SessionAdvanced, IllegalTransition, VersionConflict] as const,
});
