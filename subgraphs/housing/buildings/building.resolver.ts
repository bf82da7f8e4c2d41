import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { ComplexRow } from "../complexes/complex.entity";
import { Complex } from "../complexes/complex.type";
import type { Context } from "../context";
import type { BuildingRow } from "./building.entity";
import { Building } from "./building.type";

@Resolver(() => Building)
export class BuildingResolver {
  @Open()
  @FieldResolver(() => Complex, { description: "The complex that it is a part of. Public." })
  complex(@Root() { complexId }: BuildingRow, @Ctx() { load }: Context): Promise<ComplexRow | null> {
    return load.complex.load(complexId);
  }
}

@Resolver(() => Complex)
export class ComplexBuildingsResolver {
  @Open()
  @FieldResolver(() => [Building], {
    description: "The buildings on record, in the order of their names; empty where none is recorded. Public.",
  })
  buildings(@Root() { id }: ComplexRow, @Ctx() { load }: Context): Promise<BuildingRow[]> {
    return load.buildingsOfComplex.load(id);
  }
}
