import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { SessionRow } from "./session.entity";
import { FindSessionsArgs } from "./session.input";
import { SessionConnection } from "./session.type";

@Resolver(() => Programme)
export class ProgrammeSessionsResolver {
  @Open()
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description: "Its sessions in the order in which they begin. Public.",
  })
  async sessions(
    @Root() { id }: ProgrammeRow,
    @Args(() => FindSessionsArgs) { first, after, ...which }: FindSessionsArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<SessionRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.sessionsOfProgramme({ ...which, wish }).load(id);
    return page && connected(page);
  }
}
