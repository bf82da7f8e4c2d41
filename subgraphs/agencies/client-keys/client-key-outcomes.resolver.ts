import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ClientRow } from "../clients/client.entity";
import type { Context } from "../context";
import type { ClientKeyRow } from "./client-key.entity";
import { ClientKeyIssued, ClientKeyRevoked, ClientRevoked, PublicKeyRegistered } from "./client-key-outcomes.type";
import { Client, ClientKey } from "./client-key.type";

const CLIENT = { nullable: true, description: "The client as it is now; never null while you may keep it." };
const KEY = { nullable: true, description: "The key as it is now, without the key itself; never null." };

@Resolver(() => ClientKeyIssued)
export class ClientKeyIssuedResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientKeyIssued, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }

  @FieldResolver(() => ClientKey, KEY)
  clientKey(@Root() { clientKeyId }: ClientKeyIssued, @Ctx() { load }: Context): Promise<ClientKeyRow | null> {
    return load.knownKey.load(clientKeyId);
  }
}

@Resolver(() => PublicKeyRegistered)
export class PublicKeyRegisteredResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: PublicKeyRegistered, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }

  @FieldResolver(() => ClientKey, KEY)
  clientKey(@Root() { clientKeyId }: PublicKeyRegistered, @Ctx() { load }: Context): Promise<ClientKeyRow | null> {
    return load.knownKey.load(clientKeyId);
  }
}

@Resolver(() => ClientKeyRevoked)
export class ClientKeyRevokedResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientKeyRevoked, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }

  @FieldResolver(() => ClientKey, KEY)
  clientKey(@Root() { clientKeyId }: ClientKeyRevoked, @Ctx() { load }: Context): Promise<ClientKeyRow | null> {
    return load.knownKey.load(clientKeyId);
  }
}

@Resolver(() => ClientRevoked)
export class ClientRevokedResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientRevoked, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }
}
