import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { SpaceStub } from "../stubs/space.stub";
import type { SessionRow } from "./session.entity";
import { FindSessionsArgs } from "./session.input";
import { SessionConnection } from "./session.type";

@Resolver(() => SpaceStub)
export class SpaceSessionsResolver {
  @Open()
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description: "The sessions held in this space, in the order in which they begin. Public.",
  })
  async sessions(
    @Root() { id }: SpaceStub,
    @Args(() => FindSessionsArgs) { first, after, ...which }: FindSessionsArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<SessionRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.sessionsOfSpace({ ...which, wish }).load(id);
    return page && connected(page);
  }
}
