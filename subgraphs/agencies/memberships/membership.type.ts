import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { MembershipStatus } from "./membership.entity";

export enum MembershipStatusName {
  APPLIED = "applied",
  REVIEW = "review",
  APPROVED = "approved",
  ACTIVE = "active",
  SUSPENDED = "suspended",
  WITHDRAWN = "withdrawn",
  EXPELLED = "expelled",
}
registerEnumType(MembershipStatusName, {
  name: "MembershipStatus",
  description: "Where an agency's membership stands today.",
  valuesConfig: {
    APPLIED: { description: "Asked to join; told to partners and staff, as are the next two." },
    REVIEW: { description: "The application is being examined." },
    APPROVED: { description: "Admitted; the agreements are not signed yet." },
    ACTIVE: { description: "A member." },
    SUSPENDED: { description: "A member whose access is cut off for the time being." },
    WITHDRAWN: { description: "Left of its own accord." },
    EXPELLED: { description: "Was excluded." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "That an agency belongs to a platform, and since when. Public." })
export class Membership extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (mbr_…)." })
  id!: string;
  @Open()
  @Field(() => MembershipStatusName, { description: "Where it stands today, whatever day the list is asked for." })
  status!: MembershipStatus;
  @Field(() => Int, { description: "Given back with the next step; one more with each. Partners and staff." })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "The SHA-256 of the data-sharing agreement that it signed; null where none is kept. Partners and staff.",
  })
  dataSharingHash!: string | null;
  @Field(() => [String], {
    description: "The posts that represent it, in Korean; empty where none are named. Partners and staff.",
  })
  representatives!: string[];
}

export const MembershipConnection = connectionOf("Membership", () => Membership, { open: true });
