import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import { ComplexStub } from "../stubs/complex.stub";
import { SpaceStub } from "../stubs/space.stub";
import type { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRole, RoleContact } from "./agreement-role.type";
import type { AgreementRow } from "./agreement.entity";
import { Agreement } from "./agreement.type";

@Resolver(() => AgreementRole)
export class AgreementRoleResolver {
  @Open()
  @FieldResolver(() => Agreement, {
    nullable: true,
    description: "The agreement that gives it; never null while it exists. Public.",
  })
  agreement(@Root() { agreementId }: AgreementRoleRow, @Ctx() { load }: Context): Promise<AgreementRow | null> {
    return load.agreement.load(agreementId);
  }

  @Open()
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "The agency that holds it; never null while it exists. Public.",
  })
  agency(@Root() { agencyId }: AgreementRoleRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }

  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "Since when it is held; never null. Public." })
  validFrom(@Root() { validFrom, validFromPrecision }: AgreementRoleRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it is no longer held; null while no end is known. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: AgreementRoleRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }

  @FieldResolver(() => RoleContact, {
    nullable: true,
    description: "Whom to ask about it; null where nobody is named. Partners and staff.",
  })
  contact(@Root() { contactDesk, contactPhone }: AgreementRoleRow): RoleContact | null {
    return contactDesk ? { desk: contactDesk, phone: contactPhone } : null;
  }

  @Open()
  @FieldResolver(() => [ComplexStub], {
    nullable: true,
    description: "The complexes it is limited to; empty where it is not limited to complexes. Public.",
  })
  scopeComplexes(@Root() { scopeComplexIds }: AgreementRoleRow): ComplexStub[] {
    return scopeComplexIds.map((id) => ({ id }));
  }

  @Open()
  @FieldResolver(() => [SpaceStub], {
    nullable: true,
    description: "The spaces it is limited to; empty where it is not limited to spaces. Public.",
  })
  scopeSpaces(@Root() { scopeSpaceIds }: AgreementRoleRow): SpaceStub[] {
    return scopeSpaceIds.map((id) => ({ id }));
  }

  @Open()
  @FieldResolver(() => [AdministrativeArea], {
    description: "The areas it is limited to; empty where it is not limited to areas. Public.",
  })
  async scopeAreas(@Root() { scopeAreaCodes }: AgreementRoleRow, @Ctx() { load }: Context): Promise<AreaRow[]> {
    const areas = await Promise.all(scopeAreaCodes.map((code) => load.area.load(code)));
    return areas.filter((area) => area !== null);
  }
}

@Resolver(() => Agency)
export class AgencyRolesResolver {
  @Open()
  @FieldResolver(() => [AgreementRole], {
    description: "What it does on a day, over all programmes or in one, the oldest role first. Public.",
  })
  roles(
    @Root() { id }: AgencyRow,
    @Arg("platform", () => ID, { nullable: true, description: "Only in programmes of this platform." })
    platform: string | null,
    @Arg("programme", () => ID, { nullable: true, description: "Only in this programme." }) programme: string | null,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AgreementRoleRow[]> {
    return load.rolesOfAgency({ on: asOf ?? today, platform: platform ?? null, programme: programme ?? null }).load(id);
  }
}
