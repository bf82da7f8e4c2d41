import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { createSession, type CreateSessionOutcome } from "./create-session";
import type { SessionRow } from "./session.entity";
import {
  CreateSessionInput,
  CreateSessionResult,
  SessionAdvanced,
  SessionCreated,
  SessionStepInput,
  SessionStepResult,
} from "./session-outcomes.type";
import { Session } from "./session.type";
import { cancelSession, holdSession, type SettleSessionOutcome } from "./settle-session";

const WHO =
  "PLANNING, PROJECT_MANAGEMENT or OPERATION of the programme (ROLE_FORBIDDEN). Null where it is refused. Partners.";

@Resolver(() => SessionCreated)
export class SessionMutationsResolver {
  @Mutation(() => CreateSessionResult, {
    nullable: true,
    description: `Adds a session, open to register. Errors: SESSION_TIME_INVALID, NAME_INVALID. ${WHO}`,
  })
  createSession(
    @Arg("input", () => CreateSessionInput, { description: "Where and when." }) input: CreateSessionInput,
    @Ctx() operation: Context,
  ): Promise<CreateSessionOutcome> {
    return operation.perform((work) => createSession(work, input));
  }

  @Mutation(() => SessionStepResult, { nullable: true, description: `Says that it does not take place. ${WHO}` })
  cancelSession(
    @Arg("input", () => SessionStepInput, { description: "Which session." }) input: SessionStepInput,
    @Ctx() operation: Context,
  ): Promise<SettleSessionOutcome> {
    return operation.perform((work) => cancelSession(work, input));
  }

  @Mutation(() => SessionStepResult, {
    nullable: true,
    description: `Says that it took place, from its beginning on (SESSION_NOT_BEGUN). ${WHO}`,
  })
  holdSession(
    @Arg("input", () => SessionStepInput, { description: "Which session." }) input: SessionStepInput,
    @Ctx() operation: Context,
  ): Promise<SettleSessionOutcome> {
    return operation.perform((work) => holdSession(work, input));
  }

  @FieldResolver(() => Session, { nullable: true, description: "The session; never null while it exists. Partners." })
  session(@Root() { sessionId }: SessionCreated, @Ctx() { load }: Context): Promise<SessionRow | null> {
    return load.session.load(sessionId);
  }
}

@Resolver(() => SessionAdvanced)
export class SessionAdvancedResolver {
  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session as it stands now; never null while it exists. Partners.",
  })
  session(@Root() { sessionId }: SessionAdvanced, @Ctx() { load }: Context): Promise<SessionRow | null> {
    return load.session.load(sessionId);
  }
}
