import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { SessionRow } from "../sessions/session.entity";
import { Session } from "../sessions/session.type";
import { recordAttendance, type RecordAttendanceOutcome } from "./record-attendance";
import { AttendanceRecorded, RecordAttendanceInput, RecordAttendanceResult } from "./record-attendance.type";

@Resolver(() => AttendanceRecorded)
export class AttendanceRecordedResolver {
  @Mutation(() => RecordAttendanceResult, {
    nullable: true,
    description:
      "Says of each person on a list whether they came, and answers for each by itself; the others stand. In a programme that is open to all whoever comes is taken, enrolled or not. An agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in the programme, at this place (ROLE_FORBIDDEN); NOT_FOUND, ENTRIES_INVALID. Null where it is refused. Partners and staff.",
  })
  recordAttendance(
    @Arg("input", () => RecordAttendanceInput, { description: "Which session, and who came." })
    { entries, ...input }: RecordAttendanceInput,
    @Ctx() operation: Context,
  ): Promise<RecordAttendanceOutcome> {
    const list = entries.map(({ version = null, ...entry }) => ({ ...entry, version }));
    return operation.perform((work) => recordAttendance(work, operation.secrets, { ...input, entries: list }));
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session; never null while it exists. Partners and staff.",
  })
  session(@Root() { sessionId }: AttendanceRecorded, @Ctx() { load }: Context): Promise<SessionRow | null> {
    return load.session.load(sessionId);
  }
}
