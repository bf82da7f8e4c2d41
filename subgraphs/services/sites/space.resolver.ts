import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import { SpaceStub } from "../stubs/space.stub";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { ServiceAtLocation } from "./service-at-location.type";

@Resolver(() => SpaceStub)
export class SpaceSitesResolver {
  @Open()
  @FieldResolver(() => [ServiceAtLocation], {
    nullable: true,
    description: "The services offered in this space on a day. Public.",
  })
  sites(
    @Root() { id }: SpaceStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceAtLocationRow[]> {
    return load.sitesOfSpace(asOf ?? today).load(id);
  }
}
