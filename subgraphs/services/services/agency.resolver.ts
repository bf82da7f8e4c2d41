import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { AgencyStub } from "../stubs/agency.stub";
import type { ServiceRow } from "./service.entity";
import { Service } from "./service.type";

@Resolver(() => AgencyStub)
export class AgencyServicesResolver {
  @Open()
  @FieldResolver(() => [Service], {
    nullable: true,
    description: "The services that it provides, in the order of their names. Public.",
  })
  servicesProvided(@Root() { id }: AgencyStub, @Ctx() { load }: Context): Promise<ServiceRow[]> {
    return load.servicesOfProvider.load(id);
  }
}
