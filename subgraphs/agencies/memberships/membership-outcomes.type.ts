import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import type { AgencyKind } from "../../../access/agency-kind";
import { Instant } from "../../../kit/graph/scalars";
import { Problem } from "../../../kit/graph/problem";
import { AgencyKindName } from "../agencies/agency.type";
import { NotAMember } from "../clients/client-outcomes.type";
import type { MembershipStatus } from "./membership.entity";
import { MembershipStatusName } from "./membership.type";

const WHO = "Staff who administer the platform.";

@ObjectType({
  description:
    "That a member was admitted, suspended or let in again. For its own agency (partners, and staff who administer rights) and for staff who administer the platform.",
})
export class MembershipChange {
  @Field(() => ID, { description: "Opaque id (mbh_…)." })
  id!: string;
  @Field(() => Instant, { description: "When." })
  at!: Date;
  @Field(() => MembershipStatusName, { nullable: true, description: "Where it stood before; null at its admission." })
  fromStatus!: MembershipStatus | null;
  @Field(() => MembershipStatusName, { description: "Where it stood from then on." })
  toStatus!: MembershipStatus;
  @Field(() => String, { description: "Why, in the words of whoever decided." })
  reason!: string;
  @Field(() => ID, {
    description: "Who did: an account (acc_…) of the platform's operator or its own, or its own system (cli_…).",
  })
  changedBy!: string;
}

@ObjectType({ description: `The agency is a member from today on. ${WHO}` })
export class MemberAdmitted {
  membershipId!: string;
}

@ObjectType({ description: `None of its systems and staff is let in. ${WHO}` })
export class MemberSuspended {
  membershipId!: string;
}

@ObjectType({ description: `Its systems and staff are let in again. ${WHO}` })
export class MemberReinstated {
  membershipId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The agency has applied or is a member already, perhaps a suspended one. Partners and staff.",
})
export class AgencyIsMember extends Problem {}

export const AdmitMemberResult = createUnionType({
  name: "AdmitMemberResult",
  description: `What came of admitMember. ${WHO}`,
  types: () => [MemberAdmitted, AgencyIsMember] as const,
});

export const SuspendMemberResult = createUnionType({
  name: "SuspendMemberResult",
  description: `What came of suspendMember. ${WHO}`,
  types: () => [MemberSuspended, NotAMember] as const,
});

export const ReinstateMemberResult = createUnionType({
  name: "ReinstateMemberResult",
  description: `What came of reinstateMember. ${WHO}`,
  types: () => [MemberReinstated, NotAMember] as const,
});

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const REASON = "Why, in 10 to 500 characters (MEMBERSHIP_REASON_INVALID). Kept for ever, and read by the agency.";

@InputType({ description: "Which agency is admitted, and why." })
export class AdmitMemberInput {
  @Field(() => ID, { description: "The platform; one that your agency operates." })
  platformId!: string;
  @Field(() => String, {
    description: "The agency's short stable code: 2 to 40 letters a to z, digits and hyphens (AGENCY_CODE_INVALID).",
  })
  agencyCode!: string;
  @Field(() => String, {
    description: "Its official name (NAME_INVALID); of an agency that is known by its code it changes nothing.",
  })
  name!: string;
  @Field(() => AgencyKindName, {
    description: "What it is in law; of an agency that is known by its code it changes nothing.",
  })
  kind!: AgencyKind;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which member, and why." })
export class DecideMemberInput {
  @Field(() => ID, { description: "The membership; of another agency in a platform that yours operates." })
  membershipId!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
