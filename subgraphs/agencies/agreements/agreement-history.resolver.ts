import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { AgreementHistoryRow } from "./agreement-history.entity";
import { AgreementChange, Signature } from "./agreement-history.type";
import type { AgreementPartyRow } from "./agreement-party.entity";

@Resolver(() => AgreementChange)
export class AgreementChangeResolver {
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Which agency did; never null while it exists. Partners and staff.",
  })
  agency(@Root() { agencyId }: AgreementHistoryRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }
}

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => Agency, {
    nullable: true,
    description: "The party; never null while it exists. Partners and staff.",
  })
  agency(@Root() { agencyId }: AgreementPartyRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }
}
