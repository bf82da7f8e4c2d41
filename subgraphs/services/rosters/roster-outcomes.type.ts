import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";
import { AttendanceEntryResultName } from "../attendance/record-attendance.type";
import { EnrolmentStateName } from "../enrolments/enrolment-of-person.type";
import { FileProblem } from "../imports/catalogue-outcomes.type";

export enum RosterRowActionName {
  CREATED = "created",
  ENDED = "ended",
  UNCHANGED = "unchanged",
}
registerEnumType(RosterRowActionName, {
  name: "RosterRowAction",
  description: "What came of the enrolment that a row of a roster is about, or would come of it.",
  valuesConfig: {
    CREATED: { description: "A new enrolment." },
    ENDED: { description: "An enrolment that was there has ended." },
    UNCHANGED: { description: "It stands as it did, or an earlier row of the file did what this one says." },
  },
});

@ObjectType({ description: "What came of one row of a roster. Partners and staff." })
export class RosterRowTaken {
  @Field(() => Int, { description: "The row as a spreadsheet counts it: the header is row 1. Partners and staff." })
  row!: number;
  @Field(() => RosterRowActionName, {
    description: "What came of the enrolment; in a dry run, what would. Partners and staff.",
  })
  enrolment!: RosterRowActionName;
  @Field(() => EnrolmentStateName, {
    description: "Where the enrolment stands then: the hub decides who is in and who waits. Partners and staff.",
  })
  state!: EnrolmentStateName;
  @Field(() => LocalDate, {
    description: "Its first day as the hub has it, which no row changes. Partners and staff.",
  })
  enrolledOn!: string;
  @Field(() => AttendanceEntryResultName, {
    nullable: true,
    description: "What came of its attendance; null where the row says none. Partners and staff.",
  })
  attendance!: AttendanceEntryResultName | null;
}

@ObjectType({ description: "All of the roster was taken; in a dry run, it could be. Partners and staff." })
export class RosterImported {
  @Field(() => Boolean, { description: "Whether it was a dry run. Partners and staff." })
  dryRun!: boolean;
  @Field(() => [RosterRowTaken], {
    description: "What came of each row, in their order; empty rows are left out. Partners and staff.",
  })
  rows!: RosterRowTaken[];
}

@ObjectType({
  implements: Problem,
  description: "Something in the roster is wrong, and nothing of it was taken. Partners and staff.",
})
export class RosterNotImported extends Problem {
  @Field(() => Int, { description: "How many problems there are. Partners and staff." })
  problemCount!: number;
  @Field(() => [FileProblem], { description: "The first 100 of them, in the order of the rows. Partners and staff." })
  problems!: FileProblem[];
}

export const ImportRosterResult = createUnionType({
  name: "ImportRosterResult",
  description: "What came of importRoster. Partners and staff.",
  types: () => [RosterImported, RosterNotImported] as const,
});
