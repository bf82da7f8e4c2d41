import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import type { ServiceCategory } from "../services/service.entity";
import { ServiceCategoryName } from "../services/service.type";
import { ComplexStub } from "../stubs/complex.stub";
import { DeliverableServicesArgs, ServicesHereArgs } from "./complex.input";
import { DeliverableService } from "./deliverable-service.type";
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

  @Open()
  @Directive('@requires(fields: "sigungu { code }")')
  @FieldResolver(() => [DeliverableService], {
    nullable: true,
    description:
      "The active services that reach a dwelling of this complex on a day: in a space of the complex, in the home, by staff who go out, or from afar. Whoever comes, goes out or calls does so in the city, county or district in which the service has a place. Public.",
  })
  deliverableServices(
    @Root() { id, sigungu }: ComplexStub,
    @Args(() => DeliverableServicesArgs) { asOf, mode }: DeliverableServicesArgs,
    @Ctx() { load, today }: Context,
  ): Promise<DeliverableService[]> {
    const at = { day: asOf ?? today, mode: mode ?? null };
    return load.deliverableServices(at)({ complexId: id, sigunguCode: sigungu?.code ?? null });
  }
}
