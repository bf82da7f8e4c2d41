import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { SpaceStub } from "../stubs/space.stub";

@Resolver(() => SpaceStub)
export class SpaceManagerResolver {
  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      "Who looks after the space on a day by an agreement (SPACE_MANAGEMENT); null where nobody is known to. Public.",
  })
  managingAgency(
    @Root() { id }: SpaceStub,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AgencyRow | null> {
    return load.managerOfSpace({ on: asOf ?? today }).load(id);
  }
}
