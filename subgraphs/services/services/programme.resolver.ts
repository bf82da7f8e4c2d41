import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ServiceRow } from "./service.entity";
import { Service } from "./service.type";

@Resolver(() => Programme)
export class ProgrammeServicesResolver {
  @Open()
  @FieldResolver(() => [Service], {
    description: "The services that it consists of, in the order of their names. Public.",
  })
  services(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<ServiceRow[]> {
    return load.servicesOfProgramme.load(id);
  }
}
