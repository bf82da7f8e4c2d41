import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { AccountDutyRow } from "./account-duty.entity";
import type { AccountRow } from "./account.entity";
import {
  DutyInput,
  EndAccountInput,
  NarrowAccountInput,
  OpenAccountInput,
  RenewSignInCodeInput,
  WidenAccountInput,
} from "./account.input";
import {
  EndAccountResult,
  EndDutyResult,
  GrantDutyResult,
  NarrowAccountResult,
  OpenAccountResult,
  RenewSignInCodeResult,
  WidenAccountResult,
} from "./account-outcomes.type";
import { HeldDuty, StaffAccount } from "./account.type";
import { endAccount, type EndAccountOutcome } from "./end-account";
import { endDuty, type EndDutyOutcome } from "./end-duty";
import { grantDuty, type GrantDutyOutcome } from "./grant-duty";
import { narrowAccount, type NarrowAccountOutcome } from "./narrow-account";
import { openAccount, type OpenAccountOutcome } from "./open-account";
import { renewSignInCode, type RenewSignInCodeOutcome } from "./renew-sign-in-code";
import { widenAccount, type WidenAccountOutcome } from "./widen-account";

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

  @Mutation(() => OpenAccountResult, {
    nullable: true,
    description:
      "Opens an account for a member of your own agency's staff, with a code for the first sign-in. Null where it is refused. Partners, and staff who administer rights (ROLE_FORBIDDEN).",
  })
  openAccount(
    @Arg("input", () => OpenAccountInput, { description: "Who, and what they may do." }) input: OpenAccountInput,
    @Ctx() operation: Context,
  ): Promise<OpenAccountOutcome> {
    return operation.perform((work) => openAccount(work, input));
  }

  @Mutation(() => RenewSignInCodeResult, {
    nullable: true,
    description: `Makes a new code for somebody to choose a password with; the one before is over. ${WHO}`,
  })
  renewSignInCode(
    @Arg("input", () => RenewSignInCodeInput, { description: "Who." }) input: RenewSignInCodeInput,
    @Ctx() operation: Context,
  ): Promise<RenewSignInCodeOutcome> {
    return operation.perform((work) => renewSignInCode(work, input));
  }

  @Mutation(() => WidenAccountResult, {
    nullable: true,
    description: `Lets somebody state more purposes and legal bases. ${WHO}`,
  })
  widenAccount(
    @Arg("input", () => WidenAccountInput, { description: "What else." }) input: WidenAccountInput,
    @Ctx() operation: Context,
  ): Promise<WidenAccountOutcome> {
    return operation.perform((work) => widenAccount(work, input));
  }

  @Mutation(() => NarrowAccountResult, {
    nullable: true,
    description: `Takes purposes and legal bases from somebody within 5 seconds. ${WHO}`,
  })
  narrowAccount(
    @Arg("input", () => NarrowAccountInput, { description: "What no more." }) input: NarrowAccountInput,
    @Ctx() operation: Context,
  ): Promise<NarrowAccountOutcome> {
    return operation.perform((work) => narrowAccount(work, input));
  }
}
