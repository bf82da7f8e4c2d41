import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import { type Connected, connected, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { StatedFigure } from "../../../kit/graph/stated-figure";
import type { Context } from "../context";
import { AgencyStub } from "../stubs/agency.stub";
import { AreaStub } from "../stubs/area.stub";
import type { ComplexRow } from "./complex.entity";
import { FindComplexesArgs } from "./complex.input";
import { Complex, ComplexConnection, ComplexLocation } from "./complex.type";
import { findComplexes } from "./find-complexes";

const agency = (id: string | null): AgencyStub | null => (id ? { id } : null);
const area = (code: string | null): AreaStub | null => (code ? { code } : null);

@Resolver(() => Complex)
export class ComplexResolver {
  @Open()
  @Query(() => Complex, {
    nullable: true,
    description: "A complex by its id or its number in the MyHome portal; null where there is none. Public.",
  })
  complex(
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id: string | null,
    @Arg("myhomeHsmpSn", () => String, { nullable: true, description: "Its MyHome number, where the id is not given." })
    number: string | null,
    @Ctx() { load }: Context,
  ): Promise<ComplexRow | null> | null {
    if (id) return load.complex.load(id);
    return number ? load.complexByMyhomeHsmpSn.load(number) : null;
  }

  @Open()
  @Query(() => ComplexConnection, { nullable: true, description: "Complexes in the order of their names. Public." })
  async complexes(
    @Args(() => FindComplexesArgs) { first, after, asOf, ...which }: FindComplexesArgs,
    @Ctx() { reader, today }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ComplexRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await findComplexes(reader, { ...which, asOf: asOf ?? today }, wish));
  }

  @Open()
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "The public housing operator that owns and supplies it; null where the source does not say. Public.",
  })
  owner(@Root() { ownerAgencyId }: ComplexRow): AgencyStub | null {
    return agency(ownerAgencyId);
  }

  @Open()
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: "The management body (관리주체); null where the source does not say. Public.",
  })
  manager(@Root() { managerAgencyId }: ComplexRow): AgencyStub | null {
    return agency(managerAgencyId);
  }

  @Open()
  @FieldResolver(() => AreaStub, {
    nullable: true,
    description:
      "Its administrative dong (행정동), which services and statistics go by; null where it is not known. Public.",
  })
  adminDong(@Root() { adminDongCode }: ComplexRow): AreaStub | null {
    return area(adminDongCode);
  }

  @Open()
  @FieldResolver(() => AreaStub, {
    nullable: true,
    description: "Its legal dong (법정동), which addresses go by; null where it is not known. Public.",
  })
  legalDong(@Root() { legalDongCode }: ComplexRow): AreaStub | null {
    return area(legalDongCode);
  }

  @Open()
  @FieldResolver(() => AreaStub, {
    nullable: true,
    description: "Its city, county or district, administrative cities included; null where it is not known. Public.",
  })
  sigungu(@Root() { sigunguCode }: ComplexRow): AreaStub | null {
    return area(sigunguCode);
  }

  @Open()
  @FieldResolver(() => ComplexLocation, {
    nullable: true,
    description: "Where it lies; null where that is not known. Public.",
  })
  location(@Root() { latitude, longitude, address }: ComplexRow): ComplexLocation | null {
    if (latitude === null || longitude === null) return null;
    return { latitude, longitude, approximate: address === null };
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was completed; null where that is not known. Public.",
  })
  completedOn(@Root() { completedOn, completedPrecision }: ComplexRow): PartialDate | null {
    return partialDate(completedOn, completedPrecision ?? "day");
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it ceased to be public rental housing (sold, torn down); null while it is. Public.",
  })
  withdrawnOn(@Root() { withdrawnOn, withdrawnPrecision }: ComplexRow): PartialDate | null {
    return partialDate(withdrawnOn, withdrawnPrecision ?? "day");
  }

  @Open()
  @FieldResolver(() => [StatedFigure], { description: "Figures about it as public documents print them. Public." })
  async statedFigures(
    @Arg("measure", () => String, { nullable: true, description: "Only figures of this measure." })
    measure: string | null,
    @Root() { id }: ComplexRow,
    @Ctx() { load }: Context,
  ): Promise<StatedFigureRow[]> {
    const figures = await load.statedFigures.load(id);
    return measure ? figures.filter((figure) => figure.measure === measure) : figures;
  }
}
