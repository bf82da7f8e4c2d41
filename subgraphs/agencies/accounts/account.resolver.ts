import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { HeldRoleRow } from "../clients/client.loader";
import { HeldRole } from "../clients/client.type";
import type { Context } from "../context";
import type { AccountDutyRow } from "./account-duty.entity";
import type { AccountRow } from "./account.entity";
import type { AccountAccessRow } from "./account.loader";
import { DutyInput, EndAccountInput, EndAccountResult, EndDutyResult, GrantDutyResult } from "./account-outcomes.type";
import { AccountAccess, HeldDuty, StaffAccount } from "./account.type";
import { endAccount, type EndAccountOutcome } from "./end-account";
import { endDuty, type EndDutyOutcome } from "./end-duty";
import { grantDuty, type GrantDutyOutcome } from "./grant-duty";
import { signIn } from "./sign-in";

const WHO =
  "Only the agency itself may; for others there is no such account (NOT_FOUND). Null where it is refused. Partners, and staff who administer rights, for anybody but themselves (ROLE_FORBIDDEN).";

@Resolver(() => StaffAccount)
export class AccountResolver {
  @Query(() => [StaffAccount], {
    nullable: true,
    description: "Accounts of your own agency's staff, the oldest first. Partners, and staff who administer rights.",
  })
  staffAccounts(@Ctx() { load, viewer }: Context): Promise<AccountRow[]> | AccountRow[] {
    return viewer.agency ? load.ownAccounts.load(viewer.agency) : [];
  }

  @FieldResolver(() => [HeldDuty], { description: "All duties that they hold or held, the oldest first." })
  duties(@Root() { id }: AccountRow, @Ctx() { load }: Context): Promise<AccountDutyRow[]> {
    return load.dutiesOfAccount.load(id);
  }

  @Mutation(() => GrantDutyResult, { nullable: true, description: `Gives a member of staff a duty. ${WHO}` })
  grantDuty(
    @Arg("input", () => DutyInput, { description: "Which duty of whom." }) input: DutyInput,
    @Ctx() operation: Context,
  ): Promise<GrantDutyOutcome> {
    return operation.perform((work) => grantDuty(work, input));
  }

  @Mutation(() => EndDutyResult, { nullable: true, description: `Takes a duty back, within 5 seconds. ${WHO}` })
  endDuty(
    @Arg("input", () => DutyInput, { description: "Which duty of whom." }) input: DutyInput,
    @Ctx() operation: Context,
  ): Promise<EndDutyOutcome> {
    return operation.perform((work) => endDuty(work, input));
  }

  @Mutation(() => EndAccountResult, {
    nullable: true,
    description: `Ends an account and its duties within 5 seconds, for ever. ${WHO}`,
  })
  endAccount(
    @Arg("input", () => EndAccountInput, { description: "Who leaves." }) input: EndAccountInput,
    @Ctx() operation: Context,
  ): Promise<EndAccountOutcome> {
    return operation.perform((work) => endAccount(work, input));
  }
}

/** What gateways ask of accounts, on their own behalf. In no contract. */
@Resolver(() => AccountAccess)
export class AccountAccessResolver {
  @Directive("@inaccessible")
  @Query(() => AccountAccess, { nullable: true, description: "Who signed in; null for anybody but a gateway." })
  accountByToken(
    @Arg("subject", () => ID, { description: "The account, as its token says." }) subject: string,
    @Ctx() { load }: Context,
  ): Promise<AccountAccessRow | null> {
    return load.accountAccess.load(subject);
  }

  @FieldResolver(() => [HeldRole], { description: "The roles that their agency holds today." })
  roles(@Root() { agencyId }: AccountAccessRow, @Ctx() { load }: Context): Promise<HeldRoleRow[]> | HeldRoleRow[] {
    return agencyId ? load.heldRoles.load(agencyId) : [];
  }

  @Directive("@inaccessible")
  @Mutation(() => ID, {
    nullable: true,
    description: "The account of a name and a password; null where they do not fit. Gateways only.",
  })
  signIn(
    @Arg("login", () => String, { description: "The name to sign in with." }) login: string,
    @Arg("password", () => String, { description: "The password." }) password: string,
    @Ctx() operation: Context,
  ): Promise<string | null> {
    return operation.perform((work) => signIn(work, login, password));
  }
}
