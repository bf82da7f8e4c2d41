import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate } from "../../../kit/graph/scalars";
import type { ComplexRow } from "../complexes/complex.entity";
import { Complex } from "../complexes/complex.type";
import type { Context } from "../context";
import type { SpaceRow } from "./space.entity";
import { SpacesOfComplexArgs } from "./space.input";
import { Space } from "./space.type";
import type { SpaceStatus, SpaceStatusRow } from "./space-status.entity";
import { SpaceStatusName, SpaceStatusPeriod } from "./space-status.type";

@Resolver(() => Space)
export class SpaceResolver {
  @Open()
  @Query(() => Space, { nullable: true, description: "A space by its id; null where there is none. Public." })
  space(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<SpaceRow | null> {
    return load.space.load(id);
  }

  @Open()
  @FieldResolver(() => Complex, { description: "The complex that it is in. Public." })
  complex(@Root() { complexId }: SpaceRow, @Ctx() { load }: Context): Promise<ComplexRow | null> {
    return load.complex.load(complexId);
  }

  @Open()
  @FieldResolver(() => SpaceStatusName, {
    nullable: true,
    description:
      "What it was doing on a day; a change in a month of which the day is not known counts from its first day. Null for days before the record begins. Public.",
  })
  async status(
    @Arg("asOf", () => LocalDate, { nullable: true, description: "The day; today in Seoul where it is not given." })
    asOf: string | null,
    @Root() { id }: SpaceRow,
    @Ctx() { load, today }: Context,
  ): Promise<SpaceStatus | null> {
    return (await load.spaceStatus({ asOf: asOf ?? today }).load(id))?.status ?? null;
  }

  @Open()
  @FieldResolver(() => [SpaceStatusPeriod], {
    description: "What it was doing since the record begins, oldest first. Public.",
  })
  statusHistory(@Root() { id }: SpaceRow, @Ctx() { load }: Context): Promise<SpaceStatusRow[]> {
    return load.spaceStatusHistory.load(id);
  }
}

@Resolver(() => SpaceStatusPeriod)
export class SpaceStatusPeriodResolver {
  @Open()
  @FieldResolver(() => PartialDate, { description: "Since when, as exactly as it is known. Public." })
  validFrom(@Root() { validFrom, validFromPrecision }: SpaceStatusRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }
}

@Resolver(() => Complex)
export class ComplexSpacesResolver {
  @Open()
  @FieldResolver(() => [Space], { description: "The spaces in it, in the order of their names. Public." })
  spaces(
    @Args(() => SpacesOfComplexArgs) { kind, asOf }: SpacesOfComplexArgs,
    @Root() { id }: ComplexRow,
    @Ctx() { load, today }: Context,
  ): Promise<SpaceRow[]> {
    return load.spacesOfComplex({ kind: kind ?? null, asOf: asOf ?? today }).load(id);
  }
}
