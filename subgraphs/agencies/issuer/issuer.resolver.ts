import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { IssuerRecordRow } from "./issuer-record.entity";
import { type IssuerClientRow, issuerKey } from "./issuer.loader";
import { IssuerClient, IssuerRecord, KeepIssuerRecordInput } from "./issuer.type";
import { consumeIssuerRecord, keepIssuerRecord, removeIssuerGrant, removeIssuerRecord } from "./keep-issuer-record";

const KIND = { description: "What kind of record it is, in the issuer's words." };
const NAME = { description: "SHA-256 of its name, 64 hex digits in lower case." };

/** The store of the token issuer. In no contract: gateways alone ask for it, on their own behalf. */
@Resolver(() => IssuerRecord)
export class IssuerRecordResolver {
  @Directive("@inaccessible")
  @Query(() => IssuerRecord, {
    nullable: true,
    description: "A record that is not over; null for anybody but a gateway.",
  })
  issuerRecord(
    @Arg("kind", () => String, KIND) kind: string,
    @Arg("name", () => String, NAME) name: string,
    @Ctx() { load }: Context,
  ): Promise<IssuerRecordRow | null> {
    return load.issuerRecord.load(issuerKey({ kind, name }));
  }

  @Directive("@inaccessible")
  @Query(() => IssuerRecord, {
    nullable: true,
    description: "The record of a session; null for anybody but a gateway.",
  })
  issuerSession(
    @Arg("session", () => String, { description: "The session." }) session: string,
    @Ctx() { load }: Context,
  ): Promise<IssuerRecordRow | null> {
    return load.issuerRecordOfSession.load(session);
  }

  @FieldResolver(() => String, { description: "The record as JSON." })
  payload(@Root() { payload }: IssuerRecordRow): string {
    return JSON.stringify(payload);
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, { nullable: true, description: "Keeps a record; whether it was kept. Gateways only." })
  keepIssuerRecord(
    @Arg("input", () => KeepIssuerRecordInput, { description: "What to keep." }) input: KeepIssuerRecordInput,
    @Ctx() operation: Context,
  ): Promise<boolean> {
    return operation.perform((work) => keepIssuerRecord(work, input));
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, { nullable: true, description: "Notes that a record was used. Gateways only." })
  consumeIssuerRecord(
    @Arg("kind", () => String, KIND) kind: string,
    @Arg("name", () => String, NAME) name: string,
    @Ctx() operation: Context,
  ): Promise<boolean> {
    return operation.perform((work) => consumeIssuerRecord(work, { kind, name }));
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, { nullable: true, description: "Removes a record. Gateways only." })
  removeIssuerRecord(
    @Arg("kind", () => String, KIND) kind: string,
    @Arg("name", () => String, NAME) name: string,
    @Ctx() operation: Context,
  ): Promise<boolean> {
    return operation.perform((work) => removeIssuerRecord(work, { kind, name }));
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, { nullable: true, description: "Removes all that came of a grant. Gateways only." })
  removeIssuerGrant(
    @Arg("grant", () => String, { description: "The grant." }) grant: string,
    @Ctx() operation: Context,
  ): Promise<boolean> {
    return operation.perform((work) => removeIssuerGrant(work, grant));
  }
}

@Resolver(() => IssuerClient)
export class IssuerClientResolver {
  @Directive("@inaccessible")
  @Query(() => IssuerClient, { nullable: true, description: "An active client; null for anybody but a gateway." })
  issuerClient(
    @Arg("id", () => ID, { description: "The client." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<IssuerClientRow | null> {
    return load.issuerClient.load(id);
  }

  @FieldResolver(() => [String], { description: "The public keys that open something now, each a JWK in JSON." })
  keys(@Root() { keys }: IssuerClientRow): string[] {
    return keys.map((key) => JSON.stringify(key));
  }
}
