import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { BudgetLineRow } from "./budget-line.entity";
import { BudgetLine, GrantAward } from "./budget.type";
import type { GrantAwardRow } from "./grant-award.entity";

@Resolver(() => GrantAward)
export class GrantAwardResolver {
  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "When it was selected; never null. Public." })
  awardedOn(@Root() { awardedOn, awardedOnPrecision }: GrantAwardRow): PartialDate | null {
    return partialDate(awardedOn, awardedOnPrecision);
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who gives the money; never null while it exists. Public.",
  })
  funder(@Root() { funderId }: GrantAwardRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(funderId);
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who was selected; null where the source does not name the applicant. Public.",
  })
  recipient(@Root() { recipientId }: GrantAwardRow, @Ctx() { load }: Context): Promise<AgencyRow | null> | null {
    return recipientId ? load.agency.load(recipientId) : null;
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme it is for; null while the catalogue does not answer. Public.",
  })
  programme(@Root() { programmeId }: GrantAwardRow): ProgrammeStub {
    return { id: programmeId };
  }

  @Open()
  @FieldResolver(() => BudgetLine, {
    nullable: true,
    description: "The budget line it feeds; null where none is kept. Public.",
  })
  budgetLine(@Root() { budgetLineId }: GrantAwardRow, @Ctx() { load }: Context): Promise<BudgetLineRow | null> | null {
    return budgetLineId ? load.budgetLine.load(budgetLineId) : null;
  }
}
