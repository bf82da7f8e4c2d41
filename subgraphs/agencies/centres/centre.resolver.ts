import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate, PeopleCount } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { ContractRow } from "../contracts/contract.entity";
import { Contract } from "../contracts/contract.type";
import type { StaffDuty } from "../staff/staff.entity";
import { StaffDutyName } from "../staff/staff.type";
import { ComplexStub } from "../stubs/complex.stub";
import { CentreAddress } from "./centre-address.type";
import type { CentreRow } from "./centre.entity";
import { FindCentresArgs } from "./centre.input";
import { maySeeOperator } from "./centre.policy";
import { Centre } from "./centre.type";
import { findCentres } from "./find-centres";

const CentreConnection = connectionOf("Centre", () => Centre, { open: true });

@Resolver(() => Centre)
export class CentreResolver {
  @Open()
  @Query(() => Centre, { nullable: true, description: "A centre by its id; null where there is none. Public." })
  centre(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<CentreRow | null> {
    return load.centre.load(id);
  }

  @Open()
  @Query(() => CentreConnection, {
    nullable: true,
    description: "Centres open on a day, in the order of their names. Public.",
  })
  async centres(
    @Args(() => FindCentresArgs) { first, after, ...which }: FindCentresArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<CentreRow>> {
    return connected(await findCentres(reader, which, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      "Who runs it; null where the source does not say, and for anonymous callers where it was invented. Public.",
  })
  operator(@Root() centre: CentreRow, @Ctx() { load, viewer }: Context): Promise<AgencyRow | null> | null {
    return centre.operatorId && maySeeOperator(viewer, centre) === "allowed"
      ? load.agency.load(centre.operatorId)
      : null;
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The area it is responsible for; null where the source does not say. Public.",
  })
  area(@Root() { areaCode }: CentreRow, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return areaCode ? load.area.load(areaCode) : null;
  }

  @Open()
  @FieldResolver(() => CentreAddress, {
    nullable: true,
    description: "Where it is; null where the source does not say. Public.",
  })
  address(@Root() { addressText, ...centre }: CentreRow): CentreAddress | null {
    return addressText ? { ...centre, text: addressText } : null;
  }

  @Open()
  @FieldResolver(() => ComplexStub, {
    nullable: true,
    description: "The housing complex that it is in; null where it is in none. Public.",
  })
  hostComplex(@Root() { hostComplexId }: CentreRow): ComplexStub | null {
    return hostComplexId ? { id: hostComplexId } : null;
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description:
      "When it opened; null where it stood already and no source says since when. Read it with openedOnSynthetic. Public.",
  })
  openedOn(@Root() { openedOn, openedOnPrecision }: CentreRow): PartialDate | null {
    return partialDate(openedOn, openedOnPrecision);
  }

  @Open()
  @FieldResolver(() => [Centre], {
    description: "The centres that it steers, in the order of their areas; empty for most. Public.",
  })
  supervises(
    @Root() { id }: CentreRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Those open on this day; left out: today." })
    asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<CentreRow[]> {
    return load.centresSupervisedBy({ on: asOf ?? today }).load(id);
  }

  @Open()
  @FieldResolver(() => Centre, {
    nullable: true,
    description: "The centre that steers it; null where none does. Public.",
  })
  supervisedBy(@Root() { supervisorId }: CentreRow, @Ctx() { load }: Context): Promise<CentreRow | null> | null {
    return supervisorId ? load.centre.load(supervisorId) : null;
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description: "The contract by which it is entrusted; null where it is run directly or nothing is known. Partners.",
  })
  contract(@Root() { contractId }: CentreRow, @Ctx() { load }: Context): Promise<ContractRow | null> | null {
    return contractId ? load.contract.load(contractId) : null;
  }

  @FieldResolver(() => PeopleCount, {
    nullable: true,
    description:
      "How many of its staff are recorded in this hub; 0 where none is, null for whoever may not see posts. Partners.",
  })
  async staffCount(
    @Root() { id }: CentreRow,
    @Arg("duty", () => StaffDutyName, { nullable: true, description: "Only staff of this duty." })
    duty: StaffDuty | null,
    @Ctx() { load }: Context,
  ): Promise<number | null> {
    const counted = await load.staffOfCentre.load(id);
    if (counted.length === 0) return null;
    return counted.filter((row) => !duty || row.duty === duty).reduce((sum, row) => sum + row.count, 0);
  }
}
