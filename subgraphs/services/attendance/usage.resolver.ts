import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { measureUsage } from "./measure-usage";
import { UsageArgs } from "./usage.input";
import { Usage } from "./usage.type";

@Resolver(() => Programme)
export class ProgrammeUsageResolver {
  @FieldResolver(() => Usage, {
    nullable: true,
    description: "How much its sessions were used in a period, as this hub counts it. Partners.",
  })
  async usage(
    @Root() { id }: ProgrammeRow,
    @Args(() => UsageArgs) { from, to }: UsageArgs,
    @Ctx() { load }: Context,
  ): Promise<Usage> {
    return measureUsage("programme", { from, to }, await load.usageOfProgramme({ from, to }).load(id));
  }
}
