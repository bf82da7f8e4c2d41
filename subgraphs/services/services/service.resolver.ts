import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ServiceAtLocation } from "../sites/service-at-location.type";
import { AgencyStub } from "../stubs/agency.stub";
import { findServices } from "./find-services";
import type { ServiceRow } from "./service.entity";
import { FindServicesArgs } from "./service.input";
import { Service, ServiceConnection } from "./service.type";

@Resolver(() => Service)
export class ServiceResolver {
  @Open()
  @Query(() => Service, { nullable: true, description: "A service by its id; null where there is none. Public." })
  service(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<ServiceRow | null> {
    return load.service.load(id);
  }

  @Open()
  @Query(() => ServiceConnection, {
    nullable: true,
    description: "Services in the order of their names. Public.",
  })
  async services(
    @Args(() => FindServicesArgs) { first, after, ...which }: FindServicesArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ServiceRow>> {
    return connected(await findServices(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description:
      "The agency that provides it; null where it has not been decided, or where the source names no single one. Public.",
  })
  provider(@Root() { providerAgencyId }: ServiceRow): AgencyStub | null {
    return providerAgencyId ? { id: providerAgencyId } : null;
  }

  @Open()
  @FieldResolver(() => Programme, {
    nullable: true,
    description: "The programme that it is a part of; null where it stands alone. Public.",
  })
  programme(@Root() { programmeId }: ServiceRow, @Ctx() { load }: Context): Promise<ProgrammeRow | null> | null {
    return programmeId ? load.programme.load(programmeId) : null;
  }

  @Open()
  @FieldResolver(() => [ServiceAtLocation], {
    description: "Where it is offered on a day, the longest-standing place first. Public.",
  })
  locations(
    @Root() { id }: ServiceRow,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceAtLocationRow[]> {
    return load.sitesOfService(asOf ?? today).load(id);
  }
}
