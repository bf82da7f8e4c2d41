import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { readDocument } from "../../../kit/graph/read-document";
import { Client } from "../client-keys/client-key.type";
import type { ClientRow } from "../clients/client.entity";
import { ClientContractName } from "../clients/client.input";
import type { Context } from "../context";
import { documentId } from "./document-id";
import { findUsedDocuments, type UsedDocumentRow } from "./find-used-documents";
import { documentKey } from "./operation.loader";
import { RegisterOperationsInput, RetireOperationInput } from "./operation.input";
import { RegisterOperationsResult, RetireOperationResult } from "./operation-outcomes.type";
import { ClientDocument, RegisteredOperation, UsedDocument } from "./operation.type";
import { registerOperations, type RegisterOperationsOutcome } from "./register-operations";
import type { RegisteredOperationRow } from "./registered-operation.entity";
import { retireOperation, type RetireOperationOutcome } from "./retire-operation";

const WHO =
  "For staff who administer the rights of the client's own agency (ROLE_FORBIDDEN); for other agencies there is none (NOT_FOUND). Null where it is refused.";

const RegisteredOperationConnection = connectionOf("RegisteredOperation", () => RegisteredOperation);

@ArgsType()
class OperationsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Whether those that were retired are listed too." })
  retired!: boolean;
}

@Resolver(() => RegisteredOperation)
export class OperationResolver {
  @FieldResolver(() => String, {
    description: "The documentId to ask it by: sha256: and the SHA-256 of its text in hex (GraphQL over HTTP).",
  })
  documentId(@Root() { hash }: RegisteredOperationRow): string {
    return documentId(hash);
  }

  @Mutation(() => RegisterOperationsResult, {
    nullable: true,
    description: `Lets a client ask these documents by id, all of them or none. ${WHO}`,
  })
  registerOperations(
    @Arg("input", () => RegisterOperationsInput, { description: "Which documents of which client." })
    input: RegisterOperationsInput,
    @Ctx() operation: Context,
  ): Promise<RegisterOperationsOutcome> {
    const documents = input.documents.map((text, index) => readDocument(text, index + 1));
    return operation.perform((work) => registerOperations(work, { ...input, documents }));
  }

  @Mutation(() => RetireOperationResult, {
    nullable: true,
    description: `Lets a document be asked no more, within 5 seconds. ${WHO}`,
  })
  retireOperation(
    @Arg("input", () => RetireOperationInput, { description: "Which operation." }) input: RetireOperationInput,
    @Ctx() operation: Context,
  ): Promise<RetireOperationOutcome> {
    return operation.perform((work) => retireOperation(work, input));
  }

  @Directive("@inaccessible")
  @Query(() => ClientDocument, {
    nullable: true,
    description:
      "The document that a client registered under an id; null for every other, and for anybody but a gateway.",
  })
  documentOfClient(
    @Arg("clientId", () => ID, { description: "The client." }) clientId: string,
    @Arg("hash", () => String, { description: "SHA-256 of the document, 64 hex digits in lower case." }) hash: string,
    @Ctx() { load }: Context,
  ): Promise<RegisteredOperationRow | null> {
    return load.documentOfClient.load(documentKey(clientId, hash));
  }

  @Directive("@inaccessible")
  @Query(() => [UsedDocument], {
    nullable: true,
    description:
      "The documents that clients may ask by id, in the order of their ids and up to 200 or some 2 MB at a time; empty after the last and for anybody but a gateway.",
  })
  usedDocuments(
    @Arg("after", () => ID, { nullable: true, description: "The id of the last one told; null for the first." })
    after: string | null,
    @Ctx() { reader }: Context,
  ): Promise<UsedDocumentRow[]> {
    return findUsedDocuments(reader, after);
  }
}

@Resolver(() => Client)
export class ClientOperationsResolver {
  @FieldResolver(() => ClientContractName, { description: "Which of the hub's contracts it is given." })
  contract(@Root() { audience }: ClientRow): ClientRow["audience"] {
    return audience;
  }

  @FieldResolver(() => RegisteredOperationConnection, {
    description: "The documents that it may ask by id, by name. Nothing else is told to it of people in production.",
  })
  async operations(
    @Root() { id }: ClientRow,
    @Args(() => OperationsArgs) { first, after, retired }: OperationsArgs,
    @Ctx() { load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<RegisteredOperationRow>> {
    const wish = { first, after, retired, total: selects(info, "totalCount") };
    return connected(await load.operationsOfClient(wish).load(id));
  }
}
