import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ServiceAtLocation } from "../sites/service-at-location.type";
import { AgencyStub } from "../stubs/agency.stub";
import { ResidentStub } from "../stubs/resident.stub";
import { findLaundryOrders } from "./find-laundry-orders";
import { findLaundryRoute, type LaundryStop as Stop } from "./find-laundry-route";
import type { LaundryOrderRow } from "./laundry-order.entity";
import { LaundryOrder, LaundryStep, LaundryStop } from "./laundry-order.type";
import type { LaundryStepRow } from "./laundry-step.entity";
import { FindLaundryOrdersArgs } from "./laundry.input";

const LaundryOrderConnection = connectionOf("LaundryOrder", () => LaundryOrder);

@Resolver(() => LaundryOrder)
export class LaundryOrderResolver {
  @Query(() => LaundryOrderConnection, {
    nullable: true,
    description:
      "The orders on which your agency works today (role OPERATION), by the day of their pickup; none where it works on none. For a stated purpose and basis (ACCESS_NO_BASIS), not for statistics (USE_AGGREGATES). Partners and staff.",
  })
  async laundryOrders(
    @Args(() => FindLaundryOrdersArgs) { first, after, ...which }: FindLaundryOrdersArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<LaundryOrderRow>> {
    return connected(await findLaundryOrders(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Query(() => [LaundryStop], {
    nullable: true,
    description:
      "Where the couriers of a site call on a day, mornings first; empty where your agency does not run its laundry (role OPERATION). For a stated purpose and basis (ACCESS_NO_BASIS), not for statistics (USE_AGGREGATES). Partners and staff.",
  })
  laundryRoute(
    @Arg("siteId", () => ID, { description: "The site (sal_…)." }) siteId: string,
    @Arg("day", () => LocalDate, { description: "The day." }) day: string,
    @Ctx() { reader }: Context,
  ): Promise<Stop[]> {
    return findLaundryRoute(reader, siteId, day);
  }

  @FieldResolver()
  key(@Root() { id }: LaundryOrderRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @FieldResolver(() => ResidentStub, {
    nullable: true,
    description:
      "Whose laundry it is: name and address on a basis of your own, and a protected address not at all. Null while the owner of people does not answer. The agencies of the order.",
  })
  resident(@Root() { residentId }: LaundryOrderRow): Pick<ResidentStub, "id"> {
    return { id: residentId };
  }

  @Classified("WELFARE")
  @FieldResolver(() => Programme, {
    nullable: true,
    description: "The programme; never null while it exists. The agencies of the order.",
  })
  programme(@Root() { programmeId }: LaundryOrderRow, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => ServiceAtLocation, {
    nullable: true,
    description: "The site whose laundry it is; never null while it exists. The agencies of the order.",
  })
  site(@Root() { siteId }: LaundryOrderRow, @Ctx() { load }: Context): Promise<ServiceAtLocationRow | null> {
    return load.site.load(siteId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "Who runs the laundry; null while the owner of agencies does not answer. The agencies of the order.",
  })
  operator(@Root() { operatorAgencyId }: LaundryOrderRow): AgencyStub {
    return { id: operatorAgencyId };
  }

  @Classified("WELFARE")
  @FieldResolver(() => [LaundryStep], {
    nullable: true,
    description: "What it went through, in that order; null where you may not know. The agencies of the order.",
  })
  steps(@Root() { id }: LaundryOrderRow, @Ctx() { load }: Context): Promise<LaundryStepRow[]> {
    return load.laundrySteps.load(id);
  }
}

@Resolver(() => LaundryStop)
export class LaundryStopResolver {
  @FieldResolver(() => LaundryOrder, {
    nullable: true,
    description: "The order; never null while it exists. The agency that runs the laundry.",
  })
  order(@Root() { orderId }: LaundryStop, @Ctx() { load }: Context): Promise<LaundryOrderRow | null> {
    return load.laundryOrder.load(orderId);
  }
}
