import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import type { ComplexRow } from "../complexes/complex.entity";
import { Complex } from "../complexes/complex.type";
import type { Context } from "../context";
import type { TenanciesCounted } from "./tenancy.loader";
import { TenancyCounts } from "./tenancy.type";

@Resolver(() => Complex)
export class ComplexTenanciesResolver {
  @FieldResolver(() => TenancyCounts, {
    nullable: true,
    description:
      "How many households hold a tenancy here; null for everybody but the landlord, and where no tenancy is on record. Partners: only the landlord itself.",
  })
  tenancies(
    @Arg("asOf", () => LocalDate, { nullable: true, description: "The day; today in Seoul where it is not given." })
    asOf: string | null,
    @Root() { id }: ComplexRow,
    @Ctx() { load, today }: Context,
  ): Promise<TenanciesCounted | null> {
    return load.tenanciesCounted({ asOf: asOf ?? today }).load(id);
  }
}
