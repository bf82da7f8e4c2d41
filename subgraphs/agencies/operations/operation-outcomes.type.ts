import { createUnionType, ObjectType } from "type-graphql";
import { ClientIsRevoked } from "../client-keys/client-key-outcomes.type";

@ObjectType({ description: "The client may ask all of them by id. Staff who administer rights." })
export class OperationsRegistered {
  clientId!: string;
  operationIds!: string[];
}

@ObjectType({ description: "The document is asked no more. Staff who administer rights." })
export class OperationRetired {
  clientId!: string;
  operationId!: string;
}

export const RegisterOperationsResult = createUnionType({
  name: "RegisterOperationsResult",
  description: "What came of registerOperations. Staff who administer rights.",
  types: () => [OperationsRegistered, ClientIsRevoked] as const,
});

export const RetireOperationResult = createUnionType({
  name: "RetireOperationResult",
  description: "What came of retireOperation. Staff who administer rights.",
  types: () => [OperationRetired] as const,
});
