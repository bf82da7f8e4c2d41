import { ArgsType, Field, ID, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { ProgrammeStatus } from "./programme-status.entity";
import { ProgrammeStatusName } from "./programme-status.type";

@ArgsType()
export class FindPlatformProgrammesArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "Only programmes that were opened or in operation at some time in this year, such as 2024.",
  })
  year?: number | null;
  @Field(() => ProgrammeStatusName, {
    nullable: true,
    description: "Only programmes with this status on the day asOf.",
  })
  status?: ProgrammeStatus | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day for which status and area are asked; today in Korea where left out.",
  })
  asOf?: string | null;
}

@ArgsType()
export class FindProgrammesArgs extends FindPlatformProgrammesArgs {
  @Field(() => ID, { nullable: true, description: "Only programmes of the platform with this id." })
  platform?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "Only programmes that are meant for the area with this code, or that have a place in it on the day asOf.",
  })
  area?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Part of a name or alias, in any spelling: ᄋᆞᆯ레 and 올레 are the same.",
  })
  search?: string | null;
}
