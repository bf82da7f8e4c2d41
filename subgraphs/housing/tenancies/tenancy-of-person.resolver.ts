import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { seeWithPass } from "../../../kit/see-with-pass";
import type { Context } from "../context";
import { ResidentStub } from "../stubs/resident.stub";
import type { TenancyRow } from "./tenancy.entity";
import { Tenancy } from "./tenancy-of-person.type";

@Resolver(() => ResidentStub)
export class ResidentTenancyResolver {
  @Classified("HOUSING")
  @Directive('@requires(fields: "accessPass")')
  @ForSelf()
  @FieldResolver(() => Tenancy, {
    nullable: true,
    description:
      "The tenancy that runs today; null where none is on record, while the landlord's subgraph does not answer, and with ACCESS_NO_BASIS for callers who may not see HOUSING of this person.",
  })
  currentTenancy(@Root() shown: ResidentStub, @Ctx() context: Context): Promise<TenancyRow | null> {
    return seeWithPass(
      context,
      shown,
      { field: "Resident.currentTenancy", dataClass: "HOUSING" },
      async ({ household }) => (household ? context.load.currentTenancy.load(household) : null),
    );
  }
}

@Resolver(() => Tenancy)
export class TenancyResolver {
  @FieldResolver()
  key(@Root() { id }: TenancyRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }
}
