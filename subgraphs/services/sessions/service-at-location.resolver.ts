import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ServiceAtLocation } from "../sites/service-at-location.type";
import type { SessionRow } from "./session.entity";
import { FindSessionsArgs } from "./session.input";
import { SessionConnection } from "./session.type";

@Resolver(() => ServiceAtLocation)
export class SiteSessionsResolver {
  @Open()
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description: "Its sessions in the order in which they begin. Public.",
  })
  async sessions(
    @Root() { id }: ServiceAtLocationRow,
    @Args(() => FindSessionsArgs) { first, after, ...which }: FindSessionsArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<SessionRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.sessionsOfSite({ ...which, wish }).load(id);
    return page && connected(page);
  }
}
