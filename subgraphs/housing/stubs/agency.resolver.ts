import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { ComplexRow } from "../complexes/complex.entity";
import { ComplexesOfAgencyArgs } from "../complexes/complex.input";
import { ComplexConnection } from "../complexes/complex.type";
import { UnitsManaged } from "../complexes/units-managed.type";
import type { Context } from "../context";
import type { SpaceRow } from "../spaces/space.entity";
import { Space } from "../spaces/space.type";
import { AgencyStub } from "./agency.stub";

/** What housing adds to an agency of the registry. */
@Resolver(() => AgencyStub)
export class AgencyResolver {
  @Open()
  @FieldResolver(() => ComplexConnection, {
    nullable: true,
    description: "The complexes that it owns, in the order of their names; null while housing cannot answer. Public.",
  })
  async complexes(
    @Args(() => ComplexesOfAgencyArgs) { first, after, asOf, acquisitionType }: ComplexesOfAgencyArgs,
    @Root() { id }: AgencyStub,
    @Ctx() { load, today }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ComplexRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const which = { asOf: asOf ?? today, acquisitionType: acquisitionType ?? null };
    const page = await load.complexesOfAgency({ ...wish, ...which }).load(id);
    return page && connected(page);
  }

  @Open()
  @FieldResolver(() => UnitsManaged, {
    nullable: true,
    description: "How many dwellings it manages, counted and stated; null while housing cannot answer. Public.",
  })
  async unitsManaged(
    @Root() { id }: AgencyStub,
    @Ctx() { load, today }: Context,
  ): Promise<Omit<UnitsManaged, "stated"> & { stated: StatedFigureRow[] }> {
    const [units, stated] = await Promise.all([
      load.unitsCounted({ asOf: today }).load(id),
      load.statedFigures.load(id),
    ]);
    return { counted: units?.counted ?? null, countedSynthetic: units?.countedSynthetic ?? null, stated };
  }

  @Open()
  @FieldResolver(() => [Space], {
    nullable: true,
    description:
      "Spaces in complexes that it owns which it offers on a day: idle, reserved for an agreement, or in service. Null while housing cannot answer. Public.",
  })
  spacesOffered(
    @Arg("asOf", () => LocalDate, { nullable: true, description: "The day; today in Seoul where it is not given." })
    asOf: string | null,
    @Root() { id }: AgencyStub,
    @Ctx() { load, today }: Context,
  ): Promise<SpaceRow[]> {
    return load.spacesOffered({ asOf: asOf ?? today }).load(id);
  }
}
