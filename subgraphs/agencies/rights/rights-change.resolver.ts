import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import type { Context } from "../context";
import { findRightsChanges } from "./find-rights-changes";
import type { RightsChangeRow } from "./rights-change.entity";
import { FindRightsChangesArgs, RightsChange } from "./rights-change.type";

const RightsChangeConnection = connectionOf("RightsChange", () => RightsChange);

@Resolver(() => RightsChange)
export class RightsChangeResolver {
  @Query(() => RightsChangeConnection, {
    nullable: true,
    description:
      "Who gave and took which rights in your own agency, the oldest first. Partners, and staff who administer rights.",
  })
  async rightsChanges(
    @Args(() => FindRightsChangesArgs) { first, after, ...which }: FindRightsChangesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<RightsChangeRow>> {
    return connected(await findRightsChanges(reader, which, { first, after, total: selects(info, "totalCount") }));
  }
}
