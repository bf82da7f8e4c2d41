import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import { ComplexStub } from "../stubs/complex.stub";
import type { NetworkDomain, NetworkPartnerRow } from "./network-partner.entity";
import { NetworkDomainName, NetworkPartner } from "./network-partner.type";
import type { PlacementRow } from "./placement.entity";
import { Placement } from "./placement.type";

const DOMAINS: NetworkDomain[] = ["health", "safety", "employment", "care"];

@Resolver(() => ComplexStub)
export class ComplexNetworkResolver {
  @Open()
  @FieldResolver(() => [Placement], {
    nullable: true,
    description: "The posts placed in it on a day, the oldest first. Public.",
  })
  placements(
    @Root() { id }: ComplexStub,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<PlacementRow[]> {
    return load.placementsInComplex({ on: asOf ?? today }).load(id);
  }

  @Open()
  @FieldResolver(() => [NetworkPartner], {
    nullable: true,
    description: "The agencies that work together with it, by domain. Public.",
  })
  networkPartners(
    @Root() { id }: ComplexStub,
    @Arg("domain", () => NetworkDomainName, { nullable: true, description: "Only in this domain." })
    domain: NetworkDomain | null,
    @Ctx() { load }: Context,
  ): Promise<NetworkPartnerRow[]> {
    return load.networkPartners({ domain: domain ?? null }).load(id);
  }

  @Open()
  @FieldResolver(() => [NetworkDomainName], {
    nullable: true,
    description: "The domains in which no agency is known to work together with it. Public.",
  })
  async networkGaps(@Root() { id }: ComplexStub, @Ctx() { load }: Context): Promise<NetworkDomain[]> {
    const partners = await load.networkPartners({ domain: null }).load(id);
    return DOMAINS.filter((domain) => !partners.some((partner) => partner.domain === domain));
  }
}

@Resolver(() => NetworkPartner)
export class NetworkPartnerResolver {
  @Open()
  @FieldResolver(() => Agency, { nullable: true, description: "The agency; never null while it exists. Public." })
  agency(@Root() { agencyId }: NetworkPartner, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }
}
