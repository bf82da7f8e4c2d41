import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { type ClientAccessRow, type HeldRoleRow, tokenCredential } from "./client.loader";
import { countDemoCredentials } from "./count-demo-credentials";
import { ClientAccess, HeldRole } from "./client.type";

@Resolver(() => ClientAccess)
export class ClientResolver {
  @Directive("@inaccessible")
  @Query(() => ClientAccess, {
    nullable: true,
    description:
      "The client that a key belongs to, by the SHA-256 of the key in hex; null for an unknown key and for anybody but a gateway.",
  })
  clientByKeyHash(
    @Arg("keyHash", () => String, { description: "SHA-256 of the key, 64 hex digits in lower case." }) keyHash: string,
    @Ctx() { load }: Context,
  ): Promise<ClientAccessRow | null> {
    return load.clientAccess.load(keyHash);
  }

  @Directive("@inaccessible")
  @Query(() => ClientAccess, {
    nullable: true,
    description:
      "The client that a token was issued to; null where the key that it signed with was revoked, and for anybody but a gateway.",
  })
  clientByToken(
    @Arg("clientId", () => ID, { description: "The client, as its token says." }) clientId: string,
    @Arg("kid", () => String, {
      nullable: true,
      description: "The kid of its key; null where the issuer does not say.",
    })
    kid: string | null,
    @Ctx() { load }: Context,
  ): Promise<ClientAccessRow | null> {
    return load.clientAccessByToken.load(tokenCredential(clientId, kid ?? null));
  }

  @Directive("@inaccessible")
  @Query(() => Int, {
    nullable: true,
    description:
      "How many demo credentials open something; a production hub does not start with any. Null for anybody but a gateway.",
  })
  demoCredentials(@Ctx() { reader }: Context): Promise<number | null> {
    return countDemoCredentials(reader);
  }

  @FieldResolver(() => [HeldRole], { description: "The roles that its agency holds today." })
  roles(@Root() { agencyId }: ClientAccessRow, @Ctx() { load }: Context): Promise<HeldRoleRow[]> {
    return load.heldRoles.load(agencyId);
  }
}
