import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { ComplexRow } from "../complexes/complex.entity";
import { ListComplexesArgs } from "../complexes/complex.input";
import { ComplexConnection } from "../complexes/complex.type";
import type { Context } from "../context";
import { AreaStub } from "./area.stub";

/** What housing adds to an area of the registry. */
@Resolver(() => AreaStub)
export class AreaResolver {
  @Open()
  @FieldResolver(() => ComplexConnection, {
    nullable: true,
    description:
      "The complexes in it, in the order of their names: an administrative dong, a legal dong, a sigungu or a sido each answers for itself. Null while housing cannot answer. Public.",
  })
  async complexes(
    @Args(() => ListComplexesArgs) { first, after, asOf }: ListComplexesArgs,
    @Root() { code }: AreaStub,
    @Ctx() { load, today }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ComplexRow> | null> {
    const wish = { first, after, total: selects(info, "totalCount") };
    const page = await load.complexesInArea({ ...wish, asOf: asOf ?? today }).load(code);
    return page && connected(page);
  }

  @Open()
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The dwellings of the loaded complexes in it whose number of units is known; null where none is known, never 0. Public.",
  })
  async unitCount(
    @Arg("asOf", () => LocalDate, { nullable: true, description: "The day; today in Seoul where it is not given." })
    asOf: string | null,
    @Root() { code }: AreaStub,
    @Ctx() { load, today }: Context,
  ): Promise<number | null> {
    return (await load.unitsInArea({ asOf: asOf ?? today }).load(code))?.units ?? null;
  }
}
