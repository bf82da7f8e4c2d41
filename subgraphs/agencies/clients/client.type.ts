import { Directive, Field, ID, ObjectType } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import type { MembershipStatus } from "../memberships/membership.entity";
import { MembershipStatusName } from "../memberships/membership.type";

@Directive("@inaccessible")
@ObjectType({ description: "A role that the client's agency holds in a programme today. Gateways only." })
export class HeldRole {
  @Field(() => ID, { description: "The programme." })
  programmeId!: string;
  @Field(() => String, { description: "The role, in lower case as a Viewer carries it, such as space_management." })
  role!: string;
  @Field(() => [ID], {
    description: "Ids of the complexes and spaces and codes of the areas it is limited to; empty: the whole programme.",
  })
  scope!: string[];
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it is no longer held; null while no end is known.",
  })
  until!: string | null;
}

@Directive("@inaccessible")
@ObjectType({ description: "Whose credential a key is, and what it may do today. Gateways only." })
export class ClientAccess {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => ID, { description: "The agency it belongs to." })
  agencyId!: string;
  @Field(() => String, {
    description: "What that agency is in law, in lower case as a Viewer carries it, such as medical.",
  })
  agencyKind!: string;
  @Field(() => String, { description: "Which contract it gets: partner or staff." })
  audience!: string;
  @Field(() => String, { description: "ACTIVE or REVOKED. A revoked client is nobody." })
  status!: string;
  @Field(() => MembershipStatusName, {
    nullable: true,
    description:
      "Its agency's membership today; null where it is a member of no platform. Of several, a suspension counts.",
  })
  membershipStatus!: MembershipStatus | null;
  @Field(() => [String], {
    description:
      "The purposes that it may state, such as CASE_MANAGEMENT. Without one nothing classified is told to it.",
  })
  purposes!: string[];
  @Field(() => [String], {
    description:
      "The legal bases that it may state, such as CONSENT_17. Whether one holds for a person is seen at each.",
  })
  bases!: string[];
}
