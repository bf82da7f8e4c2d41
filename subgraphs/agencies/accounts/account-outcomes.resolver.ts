import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { AccountRow } from "./account.entity";
import {
  AccountEnded,
  AccountNarrowed,
  AccountOpened,
  AccountWidened,
  DutyEnded,
  DutyGranted,
  SignInCodeIssued,
} from "./account-outcomes.type";
import { StaffAccount } from "./account.type";

const ACCOUNT = { nullable: true, description: "The account as it is now; never null while you may administer it." };

@Resolver(() => DutyGranted)
export class DutyGrantedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: DutyGranted, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => DutyEnded)
export class DutyEndedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: DutyEnded, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => AccountEnded)
export class AccountEndedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: AccountEnded, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => AccountOpened)
export class AccountOpenedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: AccountOpened, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => SignInCodeIssued)
export class SignInCodeIssuedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: SignInCodeIssued, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => AccountWidened)
export class AccountWidenedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: AccountWidened, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}

@Resolver(() => AccountNarrowed)
export class AccountNarrowedResolver {
  @FieldResolver(() => StaffAccount, ACCOUNT)
  account(@Root() { accountId }: AccountNarrowed, @Ctx() { load }: Context): Promise<AccountRow | null> {
    return load.ownAccount.load(accountId);
  }
}
