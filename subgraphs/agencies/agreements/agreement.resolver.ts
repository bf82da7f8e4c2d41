import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRole } from "./agreement-role.type";
import type { AgreementRow } from "./agreement.entity";
import { Agreement } from "./agreement.type";

@Resolver(() => Agreement)
export class AgreementResolver {
  @Open()
  @Query(() => Agreement, { nullable: true, description: "An agreement by its id; null where there is none. Public." })
  agreement(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<AgreementRow | null> {
    return load.agreement.load(id);
  }

  @Open()
  @FieldResolver(() => ProgrammeStub, {
    nullable: true,
    description: "The programme it is about; never null while it exists. Public.",
  })
  programme(@Root() { programmeId }: AgreementRow): ProgrammeStub {
    return { id: programmeId };
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was signed; null where the source does not say. Public.",
  })
  signedOn(@Root() { signedOn, signedOnPrecision }: AgreementRow): PartialDate | null {
    return partialDate(signedOn, signedOnPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "Since when it is in effect; never null. Public." })
  effectiveOn(@Root() { effectiveOn, effectiveOnPrecision }: AgreementRow): PartialDate | null {
    return partialDate(effectiveOn, effectiveOnPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it is no longer in effect; null where no end is stated. Public.",
  })
  expiresOn(@Root() { expiresOn, expiresOnPrecision }: AgreementRow): PartialDate | null {
    return partialDate(expiresOn, expiresOnPrecision);
  }

  @Open()
  @FieldResolver(() => [Agency], {
    description: "Who is named as taking part in it, in the order of their names. Public.",
  })
  parties(@Root() { id }: AgreementRow, @Ctx() { load }: Context): Promise<AgencyRow[]> {
    return load.partiesOfAgreement.load(id);
  }

  @Open()
  @FieldResolver(() => [AgreementRole], {
    description: "Who does what on a day, in the order of the agencies' names. Public.",
  })
  roles(
    @Root() { id }: AgreementRow,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AgreementRoleRow[]> {
    return load.rolesOfAgreement({ on: asOf ?? today }).load(id);
  }
}
