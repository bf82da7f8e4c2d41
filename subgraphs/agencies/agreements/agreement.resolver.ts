import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, selects } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRole } from "./agreement-role.type";
import type { AgreementHistoryRow } from "./agreement-history.entity";
import { AgreementChange, Signature } from "./agreement-history.type";
import type { AgreementPartyRow } from "./agreement-party.entity";
import { ExpiringAgreementsArgs } from "./agreement.input";
import type { AgreementRow, AgreementStatus } from "./agreement.entity";
import { Agreement, AgreementStatusName } from "./agreement.type";
import { findExpiring } from "./find-expiring";
import { standingOn } from "./standing";

const ExpiringAgreementConnection = connectionOf("Agreement", () => Agreement);

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

  @Query(() => ExpiringAgreementConnection, {
    nullable: true,
    description:
      "Agreements in force whose term ends within a number of days, the one that ends first first. Partners and staff.",
  })
  async expiringAgreements(
    @Args(() => ExpiringAgreementsArgs) { first, after, days }: ExpiringAgreementsArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<AgreementRow>> {
    return connected(await findExpiring(reader, days, { first, after, total: selects(info, "totalCount") }));
  }

  @Open()
  @FieldResolver(() => AgreementStatusName, { description: "Where it stands today." })
  status(@Root() agreement: AgreementRow, @Ctx() { today }: Context): AgreementStatus {
    return standingOn(agreement, today);
  }

  @FieldResolver(() => [Signature], {
    description: "Who signs it, and since when each has; in the order of their names. Partners and staff.",
  })
  signatures(@Root() { id }: AgreementRow, @Ctx() { load }: Context): Promise<AgreementPartyRow[]> {
    return load.signaturesOfAgreement.load(id);
  }

  @FieldResolver(() => [AgreementChange], {
    description: "What was done to it here, the oldest first; a seeded one begins with none. Partners and staff.",
  })
  history(@Root() { id }: AgreementRow, @Ctx() { load }: Context): Promise<AgreementHistoryRow[]> {
    return load.historyOfAgreement.load(id);
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
