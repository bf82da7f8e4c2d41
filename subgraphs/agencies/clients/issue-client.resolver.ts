import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ClientKeyRow } from "../client-keys/client-key.entity";
import { Client, ClientKey } from "../client-keys/client-key.type";
import type { Context } from "../context";
import type { ClientRow } from "./client.entity";
import { IssueClientInput, NarrowClientInput, WidenClientInput } from "./client.input";
import {
  ClientIssued,
  ClientNarrowed,
  ClientWidened,
  IssueClientResult,
  NarrowClientResult,
  WidenClientResult,
} from "./client-outcomes.type";
import { issueClient, type IssueClientOutcome } from "./issue-client";
import { narrowClient, type NarrowClientOutcome } from "./narrow-client";
import { widenClient, type WidenClientOutcome } from "./widen-client";

const CLIENT = { nullable: true, description: "The client as it is now; never null while you may know it." };
const OPERATOR =
  "For staff of the agency that operates a platform, about its members (others: NOT_FOUND), with the duty platform_administrator (ROLE_FORBIDDEN). Null where it is refused.";

@Resolver(() => ClientIssued)
export class IssueClientResolver {
  @Mutation(() => IssueClientResult, {
    nullable: true,
    description: `Lets a system of a member ask the hub, with its first key. ${OPERATOR}`,
  })
  issueClient(
    @Arg("input", () => IssueClientInput, { description: "Which system." }) input: IssueClientInput,
    @Ctx() operation: Context,
  ): Promise<IssueClientOutcome> {
    return operation.perform((work) => issueClient(work, input));
  }

  @Mutation(() => WidenClientResult, {
    nullable: true,
    description: `Lets a client state more purposes and legal bases. ${OPERATOR}`,
  })
  widenClient(
    @Arg("input", () => WidenClientInput, { description: "What else." }) input: WidenClientInput,
    @Ctx() operation: Context,
  ): Promise<WidenClientOutcome> {
    return operation.perform((work) => widenClient(work, input));
  }

  @Mutation(() => NarrowClientResult, {
    nullable: true,
    description:
      "Takes purposes and legal bases from a client within 5 seconds. Its own agency may, and whoever administers its platform (NOT_FOUND, ROLE_FORBIDDEN). Null where it is refused.",
  })
  narrowClient(
    @Arg("input", () => NarrowClientInput, { description: "What no more." }) input: NarrowClientInput,
    @Ctx() operation: Context,
  ): Promise<NarrowClientOutcome> {
    return operation.perform((work) => narrowClient(work, input));
  }

  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientIssued, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }

  @FieldResolver(() => ClientKey, { nullable: true, description: "Its first key, without the key itself; never null." })
  clientKey(@Root() { clientKeyId }: ClientIssued, @Ctx() { load }: Context): Promise<ClientKeyRow | null> {
    return load.knownKey.load(clientKeyId);
  }
}

@Resolver(() => ClientWidened)
export class ClientWidenedResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientWidened, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }
}

@Resolver(() => ClientNarrowed)
export class ClientNarrowedResolver {
  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: ClientNarrowed, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }
}
