import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { admitMember, type AdmitMemberOutcome } from "./admit-member";
import type { MembershipHistoryRow } from "./membership-history.entity";
import {
  AdmitMemberInput,
  AdmitMemberResult,
  DecideMemberInput,
  MemberAdmitted,
  MembershipChange,
  MemberReinstated,
  MemberSuspended,
  ReinstateMemberResult,
  SuspendMemberResult,
} from "./membership-outcomes.type";
import type { MembershipRow } from "./membership.entity";
import { Membership } from "./membership.type";
import { reinstateMember, type ReinstateMemberOutcome } from "./reinstate-member";
import { suspendMember, type SuspendMemberOutcome } from "./suspend-member";

const WHO =
  "For staff of the platform's operator with the duty platform_administrator, about other agencies (ROLE_FORBIDDEN, NOT_FOUND). Null where it is refused.";
const MEMBERSHIP = { nullable: true, description: "The membership as it is now; never null." };

@Resolver(() => Membership)
export class DecideMembershipResolver {
  @Mutation(() => AdmitMemberResult, {
    nullable: true,
    description: `Admits an agency to a platform from today on, once its agreements are signed. ${WHO}`,
  })
  admitMember(
    @Arg("input", () => AdmitMemberInput, { description: "Which agency." }) input: AdmitMemberInput,
    @Ctx() operation: Context,
  ): Promise<AdmitMemberOutcome> {
    return operation.perform((work) => admitMember(work, input));
  }

  @Mutation(() => SuspendMemberResult, {
    nullable: true,
    description: `Cuts a member off within 5 seconds: its keys, tokens and signed-in staff are refused with MEMBERSHIP_SUSPENDED. What it was on any day before stays. ${WHO}`,
  })
  suspendMember(
    @Arg("input", () => DecideMemberInput, { description: "Which member, and why." }) input: DecideMemberInput,
    @Ctx() operation: Context,
  ): Promise<SuspendMemberOutcome> {
    return operation.perform((work) => suspendMember(work, input));
  }

  @Mutation(() => ReinstateMemberResult, {
    nullable: true,
    description: `Lets a suspended member in again, with what it had that was not ended meanwhile. ${WHO}`,
  })
  reinstateMember(
    @Arg("input", () => DecideMemberInput, { description: "Which member, and why." }) input: DecideMemberInput,
    @Ctx() operation: Context,
  ): Promise<ReinstateMemberOutcome> {
    return operation.perform((work) => reinstateMember(work, input));
  }

  @FieldResolver(() => [MembershipChange], {
    description:
      "How it was decided about, the oldest first; empty for those who may not know. Its own agency (partners, and staff who administer rights), and staff who administer the platform.",
  })
  history(@Root() { id }: MembershipRow, @Ctx() { load }: Context): Promise<MembershipHistoryRow[]> {
    return load.historyOfMembership.load(id);
  }
}

@Resolver(() => MemberAdmitted)
export class MemberAdmittedResolver {
  @FieldResolver(() => Membership, MEMBERSHIP)
  membership(@Root() { membershipId }: MemberAdmitted, @Ctx() { load }: Context): Promise<MembershipRow | null> {
    return load.membership.load(membershipId);
  }
}

@Resolver(() => MemberSuspended)
export class MemberSuspendedResolver {
  @FieldResolver(() => Membership, MEMBERSHIP)
  membership(@Root() { membershipId }: MemberSuspended, @Ctx() { load }: Context): Promise<MembershipRow | null> {
    return load.membership.load(membershipId);
  }
}

@Resolver(() => MemberReinstated)
export class MemberReinstatedResolver {
  @FieldResolver(() => Membership, MEMBERSHIP)
  membership(@Root() { membershipId }: MemberReinstated, @Ctx() { load }: Context): Promise<MembershipRow | null> {
    return load.membership.load(membershipId);
  }
}
