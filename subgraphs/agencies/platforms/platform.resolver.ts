import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { MembershipRow } from "../memberships/membership.entity";
import { MembershipsArgs } from "../memberships/membership.input";
import { MembershipConnection } from "../memberships/membership.type";
import { findPlatforms } from "./find-platforms";
import type { PlatformRow } from "./platform.entity";
import { FindPlatformsArgs } from "./platform.input";
import { Platform } from "./platform.type";

const PlatformConnection = connectionOf("Platform", () => Platform, { open: true });

@Resolver(() => Platform)
export class PlatformResolver {
  @Open()
  @Query(() => Platform, {
    nullable: true,
    description: "A platform by its id or its slug; null where there is none. Public.",
  })
  platform(
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Its slug, where the id is not given." })
    slug: string | null,
    @Ctx() { load }: Context,
  ): Promise<PlatformRow | null> | null {
    if (id) return load.platform.load(id);
    return slug ? load.platformBySlug.load(slug) : null;
  }

  @Open()
  @Query(() => PlatformConnection, { nullable: true, description: "Platforms in the order of their names. Public." })
  async platforms(
    @Args(() => FindPlatformsArgs) { first, after, ...which }: FindPlatformsArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<PlatformRow>> {
    return connected(await findPlatforms(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was launched, as exactly as the source says; null where it does not. Public.",
  })
  launchedOn(@Root() { launchedOn, launchedOnPrecision }: PlatformRow): PartialDate | null {
    return partialDate(launchedOn, launchedOnPrecision);
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The area it serves; null where it is nationwide. Public.",
  })
  area(@Root() { areaCode }: PlatformRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return areaCode ? load.area.load(areaCode) : null;
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Who operates it and decides who takes part; null where nobody is named. Public.",
  })
  operator(@Root() { operatorAgencyId }: PlatformRow, @Ctx() { load }: Context): Promise<AgencyRow | null> | null {
    return operatorAgencyId ? load.agency.load(operatorAgencyId) : null;
  }

  @Open()
  @FieldResolver(() => MembershipConnection, {
    description:
      "Who is a member on a day, in the order of the agencies' names. What a later change does to a member leaves the past as it was. Public.",
  })
  async memberships(
    @Root() { id }: PlatformRow,
    @Args(() => MembershipsArgs) { asOf, status, kind, first, after }: MembershipsArgs,
    @Ctx() { load, today }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<MembershipRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await load.membershipsOfPlatform({ on: asOf ?? today, status, kind, ...wish }).load(id));
  }

  @Open()
  @FieldResolver(() => [StatedFigure], {
    description: "Figures about it as the documents print them, such as AGENCIES. Public.",
  })
  async statedFigures(
    @Root() { id }: PlatformRow,
    @Arg("measure", () => String, { nullable: true, description: "Only this measure, such as AGENCIES." })
    measure: string | null,
    @Ctx() { load }: Context,
  ): Promise<StatedFigureRow[]> {
    const figures = await load.statedFigures.load(id);
    return figures.filter((figure) => !measure || figure.measure === measure);
  }
}
