import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { PlatformRow } from "../platforms/platform.entity";
import { Platform } from "../platforms/platform.type";
import type { MembershipRow } from "./membership.entity";
import { Membership } from "./membership.type";

@Resolver(() => Membership)
export class MembershipResolver {
  @Open()
  @FieldResolver(() => Platform, { nullable: true, description: "The platform; never null while it exists. Public." })
  platform(@Root() { platformId }: MembershipRow, @Ctx() { load }: Context): Promise<PlatformRow | null> {
    return load.platform.load(platformId);
  }

  @Open()
  @FieldResolver(() => Agency, { nullable: true, description: "The member; never null while it exists. Public." })
  agency(@Root() { agencyId }: MembershipRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }

  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "Since when it is a member; never null. Public." })
  validFrom(@Root() { validFrom, validFromPrecision }: MembershipRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it is no longer a member; null while no end is known. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: MembershipRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }
}
