import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { findNearbySites, type NearbySite } from "./find-sites";
import { NearbyService } from "./nearby-service.type";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { FindNearbyArgs } from "./service-at-location.input";
import { ServiceAtLocation } from "./service-at-location.type";

@Resolver(() => NearbyService)
export class NearbyServiceResolver {
  @Open()
  @Query(() => [NearbyService], {
    nullable: true,
    description:
      "Services within a radius of a point on a day, the nearest first; places without a known point are left out. Public.",
  })
  nearbyServices(@Args(() => FindNearbyArgs) wish: FindNearbyArgs, @Ctx() { reader }: Context): Promise<NearbySite[]> {
    return findNearbySites(reader, wish);
  }

  @Open()
  @FieldResolver(() => ServiceAtLocation, { description: "The service at its place. Public." })
  serviceAtLocation(@Root() { site }: NearbySite): ServiceAtLocationRow {
    return site;
  }
}
