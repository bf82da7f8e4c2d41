import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import { CentreAddress } from "./centre-address.type";

@Resolver(() => CentreAddress)
export class CentreAddressResolver {
  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The legal dong (법정동); null where the source does not tell which one. Public.",
  })
  legalDong(@Root() { legalDongCode }: CentreAddress, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return legalDongCode ? load.area.load(legalDongCode) : null;
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The administrative dong (행정동); null where it is not known. Public.",
  })
  adminDong(@Root() { adminDongCode }: CentreAddress, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return adminDongCode ? load.area.load(adminDongCode) : null;
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The city, county or district; null where it is not known. Public.",
  })
  sigungu(@Root() { sigunguCode }: CentreAddress, @Ctx() { load }: Context): Promise<AreaRow | null> | null {
    return sigunguCode ? load.area.load(sigunguCode) : null;
  }
}
