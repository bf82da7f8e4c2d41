import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { importRoster, type ImportRosterOutcome } from "./import-roster";
import { ImportRosterResult, RosterImported } from "./roster-outcomes.type";
import { ImportRosterInput } from "./roster.input";

@Resolver(() => RosterImported)
export class RosterImportResolver {
  @Mutation(() => ImportRosterResult, {
    nullable: true,
    description:
      "Takes in who takes part in a programme from a file: enrols, ends enrolments and says who came to sessions, as enrol, endEnrolment and recordAttendance would, all of it or none. People are named by Resident.participantKey; a file with resident registration numbers is refused. It may be sent again. An agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in the programme may (ROLE_FORBIDDEN); NOT_FOUND, and USE_AGGREGATES for statistics. Null where it is refused. Partners and staff.",
  })
  importRoster(
    @Arg("input", () => ImportRosterInput, { description: "The file, and of which programme." })
    input: ImportRosterInput,
    @Ctx() operation: Context,
  ): Promise<ImportRosterOutcome> {
    return operation.perform((work) => importRoster(work, operation.secrets, input));
  }
}
