import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ServiceRow } from "../services/service.entity";
import { Service } from "../services/service.type";
import { AreaStub } from "../stubs/area.stub";
import { CentreStub } from "../stubs/centre.stub";
import { ComplexStub } from "../stubs/complex.stub";
import { SpaceStub } from "../stubs/space.stub";
import { findSites } from "./find-sites";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { FindSitesArgs } from "./service-at-location.input";
import { ServiceAtLocation, ServiceAtLocationConnection, SitePoint } from "./service-at-location.type";

@Resolver(() => ServiceAtLocation)
export class ServiceAtLocationResolver {
  @Open()
  @Query(() => ServiceAtLocationConnection, {
    nullable: true,
    description: "Where services are offered on a day, the longest-standing place first. Public.",
  })
  async serviceAtLocations(
    @Args(() => FindSitesArgs) { first, after, ...which }: FindSitesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ServiceAtLocationRow>> {
    return connected(await findSites(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => Service, { description: "The service. Public." })
  service(@Root() { serviceId }: ServiceAtLocationRow, @Ctx() { load }: Context): Promise<ServiceRow | null> {
    return load.service.load(serviceId);
  }

  @Open()
  @FieldResolver(() => Programme, {
    nullable: true,
    description: "The programme under which it is offered here; null where under none. Public.",
  })
  programme(
    @Root() { programmeId }: ServiceAtLocationRow,
    @Ctx() { load }: Context,
  ): Promise<ProgrammeRow | null> | null {
    return programmeId ? load.programme.load(programmeId) : null;
  }

  @Open()
  @FieldResolver(() => SpaceStub, {
    nullable: true,
    description: "The space in which it is offered; null where it needs none or the source names none. Public.",
  })
  space(@Root() { spaceId }: ServiceAtLocationRow): SpaceStub | null {
    return spaceId ? { id: spaceId } : null;
  }

  @Open()
  @FieldResolver(() => ComplexStub, {
    nullable: true,
    description: "The housing complex in which it is offered; null where in none. Public.",
  })
  complex(@Root() { complexId }: ServiceAtLocationRow): ComplexStub | null {
    return complexId ? { id: complexId } : null;
  }

  @Open()
  @FieldResolver(() => CentreStub, {
    nullable: true,
    description: "The centre that offers it; null where none does. Public.",
  })
  centre(@Root() { centreId }: ServiceAtLocationRow): CentreStub | null {
    return centreId ? { id: centreId } : null;
  }

  @Open()
  @FieldResolver(() => [AreaStub], {
    nullable: true,
    description:
      "All areas in which the place lies, the largest first; empty where the source does not say where it is. Public.",
  })
  areas(@Root() { areaCodes }: ServiceAtLocationRow): AreaStub[] {
    return areaCodes.map((code) => ({ code }));
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "Since when it is offered here, as exactly as the source says. Public.",
  })
  validFrom(@Root() { validFrom, validFromPrecision }: ServiceAtLocationRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "From when on it is no longer offered here; null where no end is stated. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: ServiceAtLocationRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }

  @Open()
  @FieldResolver(() => SitePoint, {
    nullable: true,
    description: "Where it is on the map; null where that is unknown. Public.",
  })
  location(@Root() { latitude, longitude }: ServiceAtLocationRow): SitePoint | null {
    // No source gives a building's address, so every point that is loaded stands for its dong.
    return latitude === null || longitude === null ? null : { latitude, longitude, approximate: true };
  }
}
