import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import { AreaStub } from "../stubs/area.stub";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { ServiceAtLocation } from "./service-at-location.type";

@Resolver(() => AreaStub)
export class AreaSitesResolver {
  @Open()
  @FieldResolver(() => [ServiceAtLocation], {
    nullable: true,
    description: "The services offered in this area on a day, its parts included. Public.",
  })
  serviceSites(
    @Root() { code }: AreaStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceAtLocationRow[]> {
    return load.sitesInArea(asOf ?? today).load(code);
  }
}
