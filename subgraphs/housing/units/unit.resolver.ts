import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { ForSelf } from "../../../kit/graph/only";
import type { BuildingRow } from "../buildings/building.entity";
import { Building } from "../buildings/building.type";
import type { ComplexRow } from "../complexes/complex.entity";
import { Complex } from "../complexes/complex.type";
import type { Context } from "../context";
import type { UnitRow } from "./unit.entity";
import { FindUnitsArgs } from "./unit.input";
import { Unit, UnitConnection } from "./unit.type";

@Resolver(() => Unit)
export class UnitResolver {
  @ForSelf()
  @FieldResolver(() => Building, { description: "The building that it is in. Partners, and who lives there." })
  building(@Root() { buildingId }: UnitRow, @Ctx() { load }: Context): Promise<BuildingRow | null> {
    return load.building.load(buildingId);
  }
}

@Resolver(() => Complex)
export class ComplexUnitsResolver {
  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description:
      "The dwellings on record, floor by floor; may be fewer than unitCount, and none where only their number is known. Null for everybody else. Partners.",
  })
  async units(
    @Args(() => FindUnitsArgs) { first, after, status }: FindUnitsArgs,
    @Root() { id }: ComplexRow,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<UnitRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.unitsOfComplex({ ...wish, status: status ?? null }).load(id);
    return page && connected(page);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How many dwellings on record are let now; null where none is on record, never 0 for unknown. Partners.",
  })
  async occupiedUnits(@Root() { id }: ComplexRow, @Ctx() { load }: Context): Promise<number | null> {
    return (await load.occupancy.load(id))?.occupied ?? null;
  }
}
