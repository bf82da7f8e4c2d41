import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { CaseProgrammeRow } from "./case-programme.entity";
import { programmeKey } from "./case-programme.loader";
import { CaseManagementProgramme } from "./case-programme.type";

@Resolver(() => CaseManagementProgramme)
export class CaseProgrammeResolver {
  @Open()
  @Query(() => [CaseManagementProgramme], {
    nullable: true,
    description:
      "The case-management programmes that a municipality links on a day, in the order of the list; empty where none is loaded. Public.",
  })
  caseManagementProgrammes(
    @Arg("area", () => ID, { description: "The 10-digit code of the city or district." }) area: string,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<CaseProgrammeRow[]> {
    return load.caseProgrammesOfArea({ on: asOf ?? today }).load(area);
  }

  @Open()
  @FieldResolver(() => [AdministrativeArea], {
    description: "The municipalities that link it on a day, in the order of their codes. Public.",
  })
  areas(
    @Root() programme: CaseProgrammeRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AreaRow[]> {
    return load.areasOfCaseProgramme({ on: asOf ?? today }).load(programmeKey(programme));
  }
}
