import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { applyMembership, type ApplyMembershipOutcome } from "./apply-membership";
import type { MembershipRow } from "./membership.entity";
import { Membership } from "./membership.type";
import {
  activateMembership,
  approveMembership,
  expelMember,
  type MoveMembershipOutcome,
  reviewMembership,
  withdrawMembership,
} from "./move-membership";
import {
  ActivateMembershipInput,
  ApplyMembershipInput,
  ApplyMembershipResult,
  MembershipMoved,
  MoveMembershipInput,
  MoveMembershipResult,
} from "./move-membership.type";

const OPERATOR =
  "For staff of the platform's operator with the duty platform_administrator, about other agencies (ROLE_FORBIDDEN, NOT_FOUND). Null where it is refused.";
const WHICH = { description: "Which membership, and why." };

@Resolver(() => Membership)
export class MoveMembershipResolver {
  @Mutation(() => ApplyMembershipResult, {
    nullable: true,
    description:
      "Asks to take part in a platform. For an agency about itself: its system, or staff who administer its rights (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.",
  })
  applyMembership(
    @Arg("input", () => ApplyMembershipInput, { description: "Where, and why." }) input: ApplyMembershipInput,
    @Ctx() operation: Context,
  ): Promise<ApplyMembershipOutcome> {
    return operation.perform((work) => applyMembership(work, input));
  }

  @Mutation(() => MoveMembershipResult, {
    nullable: true,
    description: `Takes up an application. ${OPERATOR}`,
  })
  reviewMembership(
    @Arg("input", () => MoveMembershipInput, WHICH) input: MoveMembershipInput,
    @Ctx() operation: Context,
  ): Promise<MoveMembershipOutcome> {
    return operation.perform((work) => reviewMembership(work, input));
  }

  @Mutation(() => MoveMembershipResult, {
    nullable: true,
    description: `Grants an application that was examined; the agency is a member once its agreements are signed. ${OPERATOR}`,
  })
  approveMembership(
    @Arg("input", () => MoveMembershipInput, WHICH) input: MoveMembershipInput,
    @Ctx() operation: Context,
  ): Promise<MoveMembershipOutcome> {
    return operation.perform((work) => approveMembership(work, input));
  }

  @Mutation(() => MoveMembershipResult, {
    nullable: true,
    description: `Makes an agency that was approved a member from today on, with the data-sharing agreement that it signed. ${OPERATOR}`,
  })
  activateMembership(
    @Arg("input", () => ActivateMembershipInput, { description: "Which, and what it signed." })
    input: ActivateMembershipInput,
    @Ctx() operation: Context,
  ): Promise<MoveMembershipOutcome> {
    return operation.perform((work) => activateMembership(work, input));
  }

  @Mutation(() => MoveMembershipResult, {
    nullable: true,
    description: `Excludes a member, whose systems and staff are let in nowhere within 5 seconds, or refuses an application. ${OPERATOR}`,
  })
  expelMember(
    @Arg("input", () => MoveMembershipInput, WHICH) input: MoveMembershipInput,
    @Ctx() operation: Context,
  ): Promise<MoveMembershipOutcome> {
    return operation.perform((work) => expelMember(work, input));
  }

  @Mutation(() => MoveMembershipResult, {
    nullable: true,
    description:
      "Leaves a platform, or takes an application back. For an agency about itself: its system, or staff who administer its rights (ROLE_FORBIDDEN, NOT_FOUND). Null where it is refused. Partners and staff.",
  })
  withdrawMembership(
    @Arg("input", () => MoveMembershipInput, WHICH) input: MoveMembershipInput,
    @Ctx() operation: Context,
  ): Promise<MoveMembershipOutcome> {
    return operation.perform((work) => withdrawMembership(work, input));
  }
}

@Resolver(() => MembershipMoved)
export class MembershipMovedResolver {
  @FieldResolver(() => Membership, {
    nullable: true,
    description: "The membership as it is now; never null. Partners and staff.",
  })
  membership(@Root() { membershipId }: MembershipMoved, @Ctx() { load }: Context): Promise<MembershipRow | null> {
    return load.membership.load(membershipId);
  }
}
