import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { seeWithPass } from "../../../kit/see-with-pass";
import type { Context } from "../context";
import { ResidentStub } from "../stubs/resident.stub";
import type { UnitRow } from "../units/unit.entity";
import { Unit } from "../units/unit.type";
import type { TenancyOfHousehold } from "./tenancy.loader";
import { Tenancy } from "./tenancy-of-person.type";

/** A tenancy with the person for whom it was asked: the pass of that person says whether the place may be told. */
type TenancyShown = TenancyOfHousehold & { of: ResidentStub };

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
  currentTenancy(@Root() shown: ResidentStub, @Ctx() context: Context): Promise<TenancyShown | null> {
    return seeWithPass(
      context,
      shown,
      { field: "Resident.currentTenancy", dataClass: "HOUSING" },
      async ({ household }) => {
        const tenancy = household ? await context.load.currentTenancy.load(household) : null;
        return tenancy && { ...tenancy, of: shown };
      },
    );
  }
}

@Resolver(() => Tenancy)
export class TenancyResolver {
  @FieldResolver()
  key(@Root() { id }: TenancyShown, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @FieldResolver(() => Unit)
  unit(@Root() { id, of }: TenancyShown, @Ctx() context: Context): Promise<UnitRow | null> {
    return seeWithPass(context, of, { field: "Tenancy.unit", dataClass: "LOCATION" }, () =>
      context.load.unitOfTenancy.load(id),
    );
  }
}
