import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Client } from "../client-keys/client-key.type";
import type { ClientRow } from "../clients/client.entity";
import type { Context } from "../context";
import { OperationRetired, OperationsRegistered } from "./operation-outcomes.type";
import { RegisteredOperation } from "./operation.type";
import type { RegisteredOperationRow } from "./registered-operation.entity";

const CLIENT = { nullable: true, description: "The client as it is now; never null while you may keep it." };

@Resolver(() => OperationsRegistered)
export class OperationsRegisteredResolver {
  @FieldResolver(() => [RegisteredOperation], {
    description: "What came of each document, in the order in which they were sent.",
  })
  async operations(
    @Root() { operationIds }: OperationsRegistered,
    @Ctx() { load }: Context,
  ): Promise<RegisteredOperationRow[]> {
    const found = await Promise.all(operationIds.map((id) => load.registeredOperation.load(id)));
    return found.filter((operation) => operation !== null);
  }

  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: OperationsRegistered, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }
}

@Resolver(() => OperationRetired)
export class OperationRetiredResolver {
  @FieldResolver(() => RegisteredOperation, {
    nullable: true,
    description: "The operation as it is now; never null while you may keep it.",
  })
  operation(
    @Root() { operationId }: OperationRetired,
    @Ctx() { load }: Context,
  ): Promise<RegisteredOperationRow | null> {
    return load.registeredOperation.load(operationId);
  }

  @FieldResolver(() => Client, CLIENT)
  client(@Root() { clientId }: OperationRetired, @Ctx() { load }: Context): Promise<ClientRow | null> {
    return load.knownClient.load(clientId);
  }
}
