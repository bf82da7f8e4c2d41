import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { PlatformStub } from "../stubs/platform.stub";
import type { ProgrammeRow } from "./programme.entity";
import { FindPlatformProgrammesArgs } from "./programme.input";
import { ProgrammeConnection } from "./programme.type";

@Resolver(() => PlatformStub)
export class PlatformProgrammesResolver {
  @Open()
  @FieldResolver(() => ProgrammeConnection, {
    nullable: true,
    description: "Its programmes in the order of their names. Public.",
  })
  async programmes(
    @Root() { id }: PlatformStub,
    @Args(() => FindPlatformProgrammesArgs) { first, after, ...which }: FindPlatformProgrammesArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ProgrammeRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.programmesOfPlatform({ ...which, wish }).load(id);
    return page && connected(page);
  }
}
