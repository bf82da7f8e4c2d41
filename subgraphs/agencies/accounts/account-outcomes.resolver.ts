import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { AccountRow } from "./account.entity";
import { AccountEnded, DutyEnded, DutyGranted } from "./account-outcomes.type";
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
