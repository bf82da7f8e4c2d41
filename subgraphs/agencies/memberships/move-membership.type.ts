import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { AgencyIsMember } from "./membership-outcomes.type";

const REASON = "Why, in 10 to 500 characters (MEMBERSHIP_REASON_INVALID). Kept for ever, and read by the other side.";
const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@ObjectType({ description: "It is done, and the membership stands as it says. Partners and staff." })
export class MembershipMoved {
  membershipId!: string;
}

export const ApplyMembershipResult = createUnionType({
  name: "ApplyMembershipResult",
  description: "What came of applyMembership. Partners and staff.",
  types: () => [MembershipMoved, AgencyIsMember] as const,
});

export const MoveMembershipResult = createUnionType({
  name: "MoveMembershipResult",
  description: "What came of a step of a membership. Partners and staff.",
  types: () => [MembershipMoved, IllegalTransition, VersionConflict] as const,
});

@InputType({ description: "Where an agency wishes to take part, and why." })
export class ApplyMembershipInput {
  @Field(() => ID, { description: "The platform (plt_…)." })
  platformId!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which membership, and why." })
export class MoveMembershipInput {
  @Field(() => ID, { description: "The membership (mbr_…)." })
  membershipId!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => Int, { description: "The membership's version that you read." })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which membership begins, and what the agency signed." })
export class ActivateMembershipInput extends MoveMembershipInput {
  @Field(() => String, {
    description:
      "The SHA-256 of the data-sharing agreement (자료 공유 협약): 64 hexadecimal digits (DOCUMENT_HASH_INVALID).",
  })
  dataSharingHash!: string;
  @Field(() => [String], {
    description: "The posts that represent the agency, 1 to 10, in Korean; no persons (REPRESENTATIVE_INVALID).",
  })
  representatives!: string[];
}
