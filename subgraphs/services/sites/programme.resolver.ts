import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ServiceAtLocationRow } from "./service-at-location.entity";
import { ServiceAtLocation } from "./service-at-location.type";

@Resolver(() => Programme)
export class ProgrammeSitesResolver {
  @Open()
  @FieldResolver(() => [ServiceAtLocation], {
    description: "Where it offers its services on a day, the longest-standing place first. Public.",
  })
  sites(
    @Root() { id }: ProgrammeRow,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<ServiceAtLocationRow[]> {
    return load.sitesOfProgramme(asOf ?? today).load(id);
  }
}
