import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { PlatformStub } from "../stubs/platform.stub";
import type { OutcomeRow } from "./outcome.entity";
import { OutcomeGroup } from "./outcome.type";

@Resolver(() => PlatformStub)
export class PlatformOutcomesResolver {
  @Open()
  @FieldResolver(() => [OutcomeGroup], {
    nullable: true,
    description: "What it reported about a year, by group. Public.",
  })
  outcomes(
    @Root() { id }: PlatformStub,
    @Arg("year", () => Int, { description: "The year reported, such as 2024." }) year: number,
    @Ctx() { load }: Context,
  ): Promise<OutcomeRow[]> {
    return load.outcomesOfPlatform(year).load(id);
  }
}
