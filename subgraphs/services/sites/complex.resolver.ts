import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import type { ServiceCategory } from "../services/service.entity";
import { ServiceCategoryName } from "../services/service.type";
import { ComplexStub } from "../stubs/complex.stub";
import { ServicesHereArgs } from "./complex.input";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { ServiceAtLocation } from "./service-at-location.type";

@Resolver(() => ComplexStub)
export class ComplexSitesResolver {
  @Open()
  @FieldResolver(() => [ServiceAtLocation], {
    nullable: true,
    description: "The services offered in this complex on a day. Public.",
  })
  servicesHere(
    @Root() { id }: ComplexStub,
    @Args(() => ServicesHereArgs) { asOf, category }: ServicesHereArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceAtLocationRow[]> {
    return load.sitesInComplex({ day: asOf ?? today, category: category ?? null }).load(id);
  }

  @Open()
  @FieldResolver(() => [ServiceCategoryName], {
    nullable: true,
    description: "What the services offered in this complex on a day are about. Public.",
  })
  async serviceCategories(
    @Root() { id }: ComplexStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceCategory[]> {
    const here = await load.categoriesInComplex(asOf ?? today).load(id);
    return here.map(({ category }) => category);
  }
}
