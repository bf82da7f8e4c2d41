import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ClientAccessRow, HeldRoleRow } from "./client.loader";
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

  @FieldResolver(() => [HeldRole], { description: "The roles that its agency holds today." })
  roles(@Root() { agencyId }: ClientAccessRow, @Ctx() { load }: Context): Promise<HeldRoleRow[]> {
    return load.heldRoles.load(agencyId);
  }
}
