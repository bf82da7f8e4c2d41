import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { NetworkDomain } from "./network-partner.entity";

export enum NetworkDomainName {
  HEALTH = "health",
  SAFETY = "safety",
  EMPLOYMENT = "employment",
  CARE = "care",
}
registerEnumType(NetworkDomainName, {
  name: "NetworkDomain",
  description: "What agencies around a complex work together for.",
  valuesConfig: {
    HEALTH: { description: "Health (건강)." },
    SAFETY: { description: "Safety (안전)." },
    EMPLOYMENT: { description: "Jobs (일자리)." },
    CARE: { description: "Care (돌봄서비스)." },
  },
});

@ObjectType({ description: "An agency that works together with a complex in one domain. Public." })
export class NetworkPartner extends Sourced {
  agencyId!: string;

  @Open()
  @Field(() => NetworkDomainName, { description: "What for." })
  domain!: NetworkDomain;
}
