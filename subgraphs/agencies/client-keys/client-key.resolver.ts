import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { ClientRow } from "../clients/client.entity";
import type { Context } from "../context";
import type { ClientKeyRow } from "./client-key.entity";
import {
  RegisterPublicKeyInput,
  RevokeClientInput,
  RevokeClientKeyInput,
  RotateClientKeyInput,
} from "./client-key.input";
import {
  RegisterPublicKeyResult,
  RevokeClientKeyResult,
  RevokeClientResult,
  RotateClientKeyResult,
} from "./client-key-outcomes.type";
import { Client, ClientKey } from "./client-key.type";
import { registerPublicKey, type RegisterPublicKeyOutcome } from "./register-public-key";
import { revokeClient, type RevokeClientOutcome } from "./revoke-client";
import { revokeClientKey, type RevokeClientKeyOutcome } from "./revoke-client-key";
import { rotateClientKey, type RotateClientKeyOutcome } from "./rotate-client-key";

const ENDS =
  "Its own agency may, and whoever administers its platform; for others there is no such client (NOT_FOUND). Null where it is refused. Partners, and staff who administer rights or the platform (ROLE_FORBIDDEN).";
const WHO =
  "Only its own agency may; for others there is no such client (NOT_FOUND). Null where it is refused. Partners, and staff who administer rights (ROLE_FORBIDDEN).";

@Resolver(() => Client)
export class ClientKeyResolver {
  @Query(() => [Client], {
    nullable: true,
    description:
      "An agency's clients, the oldest first; none where you do not keep them. Partners, and staff who administer rights or the platform.",
  })
  clients(
    @Arg("agencyId", () => ID, {
      nullable: true,
      description: "A member of a platform that your agency operates; left out: your own agency.",
    })
    agencyId: string | null,
    @Ctx() { load, viewer }: Context,
  ): Promise<ClientRow[]> | ClientRow[] {
    const agency = agencyId ?? viewer.agency;
    return agency ? load.knownClients.load(agency) : [];
  }

  @FieldResolver(() => [ClientKey], { description: "All keys that it has or had, the latest first." })
  keys(@Root() { id }: ClientRow, @Ctx() { load }: Context): Promise<ClientKeyRow[]> {
    return load.keysOfClient.load(id);
  }

  @Mutation(() => RotateClientKeyResult, {
    nullable: true,
    description: `Gives a client a new API key; the ones it had go on for as long as you choose. ${WHO}`,
  })
  rotateClientKey(
    @Arg("input", () => RotateClientKeyInput, { description: "Which client." }) input: RotateClientKeyInput,
    @Ctx() operation: Context,
  ): Promise<RotateClientKeyOutcome> {
    return operation.perform((work) => rotateClientKey(work, input));
  }

  @Mutation(() => RegisterPublicKeyResult, {
    nullable: true,
    description: `Makes known with which key a client signs for its tokens (private_key_jwt). ${WHO}`,
  })
  registerPublicKey(
    @Arg("input", () => RegisterPublicKeyInput, { description: "Which client and key." }) input: RegisterPublicKeyInput,
    @Ctx() operation: Context,
  ): Promise<RegisterPublicKeyOutcome> {
    return operation.perform((work) => registerPublicKey(work, input));
  }

  @Mutation(() => RevokeClientKeyResult, {
    nullable: true,
    description: `Ends a key within 5 seconds, with the tokens that it opened. ${ENDS}`,
  })
  revokeClientKey(
    @Arg("input", () => RevokeClientKeyInput, { description: "Which key." }) input: RevokeClientKeyInput,
    @Ctx() operation: Context,
  ): Promise<RevokeClientKeyOutcome> {
    return operation.perform((work) => revokeClientKey(work, input));
  }

  @Mutation(() => RevokeClientResult, {
    nullable: true,
    description: `Ends a client within 5 seconds, with all its keys and tokens, for ever. ${ENDS}`,
  })
  revokeClient(
    @Arg("input", () => RevokeClientInput, { description: "Which client." }) input: RevokeClientInput,
    @Ctx() operation: Context,
  ): Promise<RevokeClientOutcome> {
    return operation.perform((work) => revokeClient(work, input));
  }
}
