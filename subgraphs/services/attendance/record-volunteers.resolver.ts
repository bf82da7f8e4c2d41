import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { SessionRow } from "../sessions/session.entity";
import { Session } from "../sessions/session.type";
import { recordVolunteers, type RecordVolunteersOutcome } from "./record-volunteers";
import { RecordVolunteersInput, RecordVolunteersResult, VolunteersRecorded } from "./record-volunteers.type";

@Resolver(() => VolunteersRecorded)
export class VolunteersRecordedResolver {
  @Mutation(() => RecordVolunteersResult, {
    nullable: true,
    description:
      "Says how many volunteers helped at a session, without who they were. An agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in the programme, at this place (ROLE_FORBIDDEN); NOT_FOUND, VOLUNTEERS_INVALID. Null where it is refused. Partners and staff.",
  })
  recordVolunteers(
    @Arg("input", () => RecordVolunteersInput, { description: "Which session, and how many." })
    input: RecordVolunteersInput,
    @Ctx() operation: Context,
  ): Promise<RecordVolunteersOutcome> {
    return operation.perform((work) => recordVolunteers(work, input));
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session; never null while it exists. Partners and staff.",
  })
  session(@Root() { sessionId }: VolunteersRecorded, @Ctx() { load }: Context): Promise<SessionRow | null> {
    return load.session.load(sessionId);
  }
}
