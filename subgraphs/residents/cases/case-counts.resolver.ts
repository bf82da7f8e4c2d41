import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Cell } from "../../../access/disclose";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { AsOfArgs } from "../statistics/as-of.input";
import { CountCell } from "../statistics/count-cell.type";
import { AgencyStub } from "../stubs/agency.stub";
import { AreaStub } from "../stubs/area.stub";
import { CaseManagementProgrammeStub } from "../stubs/case-management-programme.stub";
import { CentreStub } from "../stubs/centre.stub";
import { CaseIndicators, ProgrammeLoad } from "./case-indicators.type";
import { EVERYWHERE } from "./count-cases";
import { caseIndicators, casesOfProgramme, discloseCases } from "./disclose-cases";

@Resolver(() => AreaStub)
export class AreaCasesResolver {
  @FieldResolver(() => CaseIndicators, {
    nullable: true,
    description: "What the cases of this area amount to; null for callers who may not see counts of people. Partners.",
  })
  async caseIndicators(
    @Root() { code }: AreaStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<CaseIndicators | null> {
    const day = asOf ?? today;
    const counted = await load.casesInArea(day).load(code);
    return counted && caseIndicators(counted, day);
  }
}

@Resolver(() => AgencyStub)
export class AgencyCasesResolver {
  @FieldResolver(() => CountCell, {
    nullable: true,
    description:
      "Open cases that this agency coordinates or works on within a programme, each counted once; withheld where it would give away those of a programme. Null for callers who may not see counts of people. Partners.",
  })
  async caseLoad(
    @Root() { id }: AgencyStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<Cell | null> {
    const counted = await load.casesOfAgency(asOf ?? today).load(id);
    return counted && discloseCases(counted).openCases;
  }
}

@Resolver(() => CentreStub)
export class CentreCasesResolver {
  @FieldResolver(() => CountCell, {
    nullable: true,
    description:
      "Open cases that this centre keeps, each counted once; withheld where it would give away those of a programme. Null for callers who may not see counts of people. Partners.",
  })
  async openCases(
    @Root() { id }: CentreStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<Cell | null> {
    const counted = await load.casesAtCentre(asOf ?? today).load(id);
    return counted && discloseCases(counted).openCases;
  }

  @FieldResolver(() => [ProgrammeLoad], {
    nullable: true,
    description:
      "The open cases of this centre by case-management programme, in the order of the codes; programmes without a case are left out. Null where no cases of this centre are kept in the hub, and for callers who may not see counts of people. Partners.",
  })
  async caseLoadByProgramme(
    @Root() { id }: CentreStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ProgrammeLoad[] | null> {
    const counted = await load.casesAtCentre(asOf ?? today).load(id);
    return counted?.kept ? discloseCases(counted).byProgramme : null;
  }
}

@Resolver(() => CaseManagementProgrammeStub)
export class ProgrammeCasesResolver {
  @FieldResolver(() => CountCell, {
    nullable: true,
    description:
      "Open cases that this programme works on, in one area or everywhere in the hub. It gets one verdict with the other programmes and the open cases of that area and day; what follows from several areas or days does not. Null for callers who may not see counts of people. Partners.",
  })
  async openCases(
    @Root() programme: CaseManagementProgrammeStub,
    @Arg("area", () => ID, {
      nullable: true,
      description: "Only in the area with this 10-digit code and everything within it.",
    })
    area: string | null,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "As of the end of this day; today in Korea where it is not given.",
    })
    asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<Cell | null> {
    const counted = await load.casesInArea(asOf ?? today).load(area ?? EVERYWHERE);
    return counted && casesOfProgramme(counted, programme);
  }
}
