import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { AreaRow } from "./area.entity";
import { FindAreasArgs } from "./area.input";
import { AdministrativeArea } from "./area.type";
import { findAreas } from "./find-areas";

const AreaConnection = connectionOf("AdministrativeArea", () => AdministrativeArea, { open: true });

@Resolver(() => AdministrativeArea)
export class AreaResolver {
  @Open()
  @Query(() => AdministrativeArea, { nullable: true, description: "An area by its 10-digit code; null where there is none. Public." })
  area(
    @Arg("code", () => ID, { description: "The 10-digit code." }) code: string,
    @Ctx() { load }: Context,
  ): Promise<AreaRow | null> {
    return load.area.load(code);
  }

  @Open()
  @Query(() => AreaConnection, { description: "Areas in the order of their codes. Public." })
  async areas(
    @Args(() => FindAreasArgs) { first, after, ...which }: FindAreasArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<AreaRow>> {
    return connected(await findAreas(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, { nullable: true, description: "The area that this one is a part of; null for a sido. Public." })
  parent(@Root() { parentCode }: AreaRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return parentCode ? load.area.load(parentCode) : null;
  }
}
