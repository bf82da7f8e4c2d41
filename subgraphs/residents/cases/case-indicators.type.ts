import { Field, ObjectType } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import { CountCell } from "../statistics/count-cell.type";
import type { Cell } from "../../../access/disclose";
import { CaseManagementProgrammeStub } from "../stubs/case-management-programme.stub";

@ObjectType({
  description:
    "What the cases of an area amount to, counted inside one database over the area and everything within it. The numbers of one area and day are withheld where they would give away those of a programme there; what follows from several areas or days is not. Partners.",
})
export class CaseIndicators {
  @Field(() => LocalDate, { description: "The day that the numbers are about. Partners." })
  asOf!: string;
  @Field(() => String, { description: "What was counted and what was left out. Partners." })
  definition!: string;
  @Field(() => CountCell, { description: "Cases opened by that day and not closed. Partners." })
  openCases!: Cell;
  @Field(() => CountCell, {
    description:
      "Cases opened in the year that ends with that day, closed ones included; withheld with the open ones. Partners.",
  })
  openedWithinYear!: Cell;
}

@ObjectType({ description: "How many open cases a programme works on at one place. Partners." })
export class ProgrammeLoad {
  @Field(() => CaseManagementProgrammeStub, { nullable: true, description: "The case-management programme. Partners." })
  programme!: CaseManagementProgrammeStub | null;
  @Field(() => CountCell, {
    description: "Its open cases; one that several programmes work on counts in each. Partners.",
  })
  openCases!: Cell;
}
