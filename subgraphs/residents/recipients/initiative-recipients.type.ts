import { Field, ObjectType } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import { CountCell } from "../statistics/count-cell.type";
import type { Cell } from "../../../access/disclose";
import { AgencyStub } from "../stubs/agency.stub";
import { AreaStub } from "../stubs/area.stub";

@ObjectType({ description: "How many recipients of an initiative one municipality has. Partners." })
export class MunicipalityRecipients {
  @Field(() => AgencyStub, { nullable: true, description: "The municipality. Partners." })
  agency!: AgencyStub | null;
  @Field(() => AreaStub, {
    nullable: true,
    description: "The municipality's area: what tells two of the same name apart. Partners.",
  })
  area!: AreaStub | null;
  @Field(() => CountCell, { description: "Its recipients on that day. Partners." })
  count!: Cell;
}

@ObjectType({ description: "How many people receive the care of an initiative. Partners." })
export class InitiativeRecipients {
  @Field(() => LocalDate, { description: "The day that the numbers are about. Partners." })
  asOf!: string;
  @Field(() => String, { description: "What was counted and what was left out. Partners." })
  definition!: string;
  @Field(() => CountCell, { description: "All recipients on that day. Partners." })
  total!: Cell;
  @Field(() => [MunicipalityRecipients], {
    description:
      "The same by municipality, in the order of their area codes; the counts add up to the total. Partners.",
  })
  byMunicipality!: MunicipalityRecipients[];
}
