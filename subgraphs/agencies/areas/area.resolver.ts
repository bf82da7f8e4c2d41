import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import type { AreaRow } from "./area.entity";
import { FindAreasArgs } from "./area.input";
import { AdministrativeArea } from "./area.type";
import { findAreas } from "./find-areas";

const AreaConnection = connectionOf("AdministrativeArea", () => AdministrativeArea, { open: true });

@Resolver(() => AdministrativeArea)
export class AreaResolver {
  @Open()
  @Query(() => AdministrativeArea, {
    nullable: true,
    description: "An area by its 10-digit code; null where there is none. Public.",
  })
  area(
    @Arg("code", () => ID, { description: "The 10-digit code." }) code: string,
    @Ctx() { load }: Context,
  ): Promise<AreaRow | null> {
    return load.area.load(code);
  }

  @Open()
  @Query(() => AreaConnection, { nullable: true, description: "Areas in the order of their codes. Public." })
  async areas(
    @Args(() => FindAreasArgs) { first, after, ...which }: FindAreasArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<AreaRow>> {
    return connected(await findAreas(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The area that this one is a part of; null for a sido. Public.",
  })
  parent(@Root() { parentCode }: AreaRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return parentCode ? load.area.load(parentCode) : null;
  }

  @Open()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The 5-digit code of the city, county or district it is or lies in (시군구코드); null for a sido. Public.",
  })
  sigunguCode(@Root() { code, level }: AreaRow): string | null {
    return level === "sido" ? null : code.slice(0, 5);
  }

  @Open()
  @FieldResolver(() => AreaConnection, { description: "Its direct parts, in the order of their codes. Public." })
  async parts(
    @Root() { code }: AreaRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<AreaRow>> {
    return connected(await load.areaParts({ first, after, total: selects(info, "totalCount") }).load(code));
  }

  @Open()
  @FieldResolver(() => [AdministrativeArea], {
    description:
      "The legal dongs that an administrative dong covers, wholly or partly; empty for other areas and where no link is loaded. Public.",
  })
  legalDongs(
    @Root() { code }: AreaRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AreaRow[]> {
    return load.legalDongs({ on: asOf ?? today }).load(code);
  }

  @Open()
  @FieldResolver(() => [AdministrativeArea], {
    description:
      "The administrative dongs that a legal dong lies in; empty for other areas and where no link is loaded. Public.",
  })
  adminDongs(
    @Root() { code }: AreaRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AreaRow[]> {
    return load.adminDongs({ on: asOf ?? today }).load(code);
  }
}
