import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import { MembershipStatusName } from "../memberships/membership.type";
import type { MembershipStatus } from "../memberships/membership.entity";
import type { AccountStatus } from "./account.entity";

export enum AccountStatusName {
  ACTIVE = "active",
  ENDED = "ended",
}
registerEnumType(AccountStatusName, {
  name: "AccountStatus",
  description: "Whether somebody may still sign in.",
  valuesConfig: {
    ACTIVE: { description: "They may." },
    ENDED: { description: "They left; the account opens nothing and never will." },
  },
});

@ObjectType({
  description:
    "An account of a member of your agency's staff. Says nothing about the person but your own number of them. Partners, and staff who administer rights.",
})
export class StaffAccount {
  @Field(() => ID, { description: "Opaque id (acc_…)." })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: "Your agency's own number of the person; null where the account was opened without.",
  })
  staffNumber!: string | null;
  @Field(() => [String], { description: "The purposes that they may state." })
  purposes!: string[];
  @Field(() => [String], { description: "The legal bases that they may state." })
  bases!: string[];
  @Field(() => AccountStatusName, { description: "Whether they may still sign in." })
  status!: AccountStatus;
  @Field(() => Instant, { description: "Since when." })
  createdAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When it was ended; null while it is not." })
  endedAt!: Date | null;
}

@ObjectType({
  description: "A duty of a member of staff; one that is over stays. Partners, and staff who administer rights.",
})
export class HeldDuty {
  @Field(() => String, { description: "The duty, in lower case, such as member_administrator." })
  duty!: string;
  @Field(() => Instant, { description: "Since when." })
  grantedAt!: Date;
  @Field(() => ID, { description: "Who granted it: a client (cli_…) or an account (acc_…)." })
  grantedBy!: string;
  @Field(() => Instant, { nullable: true, description: "Until when; null while it is held." })
  endedAt!: Date | null;
}

@Directive("@inaccessible")
@ObjectType({ description: "Who signed in, and what they may do today. Gateways only." })
export class AccountAccess {
  @Field(() => ID, { description: "As whom they act: the account, or the resident whose account it is." })
  actor!: string;
  @Field(() => ID, { nullable: true, description: "The agency they work for; null for a resident." })
  agencyId!: string | null;
  @Field(() => String, { nullable: true, description: "What that agency is in law; null for a resident." })
  agencyKind!: string | null;
  @Field(() => String, { description: "Which contract they get: staff or self." })
  audience!: string;
  @Field(() => String, { description: "ACTIVE or ENDED. Somebody who left is nobody." })
  status!: string;
  @Field(() => MembershipStatusName, {
    nullable: true,
    description: "Their agency's membership today; null where there is none.",
  })
  membershipStatus!: MembershipStatus | null;
  @Field(() => [String], { description: "The duties that they hold now." })
  duties!: string[];
  @Field(() => [String], { description: "The purposes that they may state." })
  purposes!: string[];
  @Field(() => [String], { description: "The legal bases that they may state." })
  bases!: string[];
}
