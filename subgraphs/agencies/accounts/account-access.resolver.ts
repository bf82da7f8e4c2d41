import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { HeldRoleRow } from "../clients/client.loader";
import { HeldRole } from "../clients/client.type";
import type { Context } from "../context";
import type { AccountAccessRow } from "./account.loader";
import { AccountAccess } from "./account.type";
import { choosePassword } from "./choose-password";
import { signIn } from "./sign-in";

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
    @Arg("session", () => String, {
      nullable: true,
      description: "The session in which they sign in anew; null: none. Others of a member of staff end.",
    })
    session: string | null,
    @Ctx() operation: Context,
  ): Promise<string | null> {
    return operation.perform((work) => signIn(work, { login, password, session: session ?? null }));
  }

  @Directive("@inaccessible")
  @Mutation(() => ID, {
    nullable: true,
    description:
      "Gives an account the password that its holder chose with a code; the account, or null where they do not fit. Gateways only.",
  })
  choosePassword(
    @Arg("login", () => String, { description: "The name to sign in with." }) login: string,
    @Arg("code", () => String, { description: "The code that they were given." }) code: string,
    @Arg("password", () => String, { description: "The password that they chose." }) password: string,
    @Ctx() operation: Context,
  ): Promise<string | null> {
    return operation.perform((work) => choosePassword(work, { login, code, password }));
  }
}
