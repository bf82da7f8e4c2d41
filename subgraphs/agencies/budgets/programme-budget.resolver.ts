import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { BudgetLineRow } from "./budget-line.entity";
import { BudgetLine, GrantAward } from "./budget.type";
import type { GrantAwardRow } from "./grant-award.entity";

@Resolver(() => ProgrammeStub)
export class ProgrammeBudgetResolver {
  @Open()
  @FieldResolver(() => [GrantAward], {
    nullable: true,
    description: "The competitions it was selected in, the oldest first. Public.",
  })
  grants(@Root() { id }: ProgrammeStub, @Ctx() { load }: Context): Promise<GrantAwardRow[]> {
    return load.grantsOfProgramme.load(id);
  }

  @Open()
  @FieldResolver(() => [BudgetLine], {
    nullable: true,
    description: "The lines that are bound to it or partly allocated to it, the latest year first. Public.",
  })
  budgetLines(
    @Root() { id }: ProgrammeStub,
    @Arg("fiscalYear", () => Int, { nullable: true, description: "Only lines of this fiscal year." })
    fiscalYear: number | null,
    @Ctx() { load }: Context,
  ): Promise<BudgetLineRow[]> {
    return load.budgetLinesOfProgramme({ fiscalYear: fiscalYear ?? null }).load(id);
  }
}
