import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { UsageArgs } from "../attendance/usage.input";
import type { Context } from "../context";
import { ComplexStub } from "../stubs/complex.stub";
import { CommunityIndicators } from "./community.type";
import { measureCommunity } from "./measure-community";

@Resolver(() => ComplexStub)
export class ComplexCommunityResolver {
  @FieldResolver(() => CommunityIndicators, {
    nullable: true,
    description:
      "How a community takes shape here: sessions, groups of residents that lead some, volunteers, and who comes again. PERIOD_INVALID where from is later than to. Partners.",
  })
  async communityIndicators(
    @Root() { id }: ComplexStub,
    @Args(() => UsageArgs) { from, to }: UsageArgs,
    @Ctx() { load }: Context,
  ): Promise<CommunityIndicators> {
    return measureCommunity({ from, to }, await load.communityOfComplex({ from, to }).load(id));
  }
}
