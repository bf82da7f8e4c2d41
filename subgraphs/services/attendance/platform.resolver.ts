import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { PlatformStub } from "../stubs/platform.stub";
import { measureUsage } from "./measure-usage";
import { UsageArgs } from "./usage.input";
import { Usage } from "./usage.type";

@Resolver(() => PlatformStub)
export class PlatformUsageResolver {
  @FieldResolver(() => Usage, {
    nullable: true,
    description:
      "How much the sessions of its programmes were used in a period: the sum over its programmes. Partners.",
  })
  async usage(
    @Root() { id }: PlatformStub,
    @Args(() => UsageArgs) { from, to }: UsageArgs,
    @Ctx() { load }: Context,
  ): Promise<Usage> {
    return measureUsage("platform", { from, to }, await load.usageOfPlatform({ from, to }).load(id));
  }
}
