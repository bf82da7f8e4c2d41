import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

@Directive("@inaccessible")
@ObjectType({ description: "What the token issuer kept. Gateways only." })
export class IssuerRecord {
  @Field(() => Instant, { nullable: true, description: "When it was used; null where it was not." })
  consumedAt!: Date | null;
}

@Directive("@inaccessible")
@ObjectType({ description: "An active client as the token issuer knows it. Gateways only." })
export class IssuerClient {
  @Field(() => ID, { description: "The client." })
  id!: string;
}

@Directive("@inaccessible")
@InputType({ description: "What the token issuer keeps for a while. Gateways only." })
export class KeepIssuerRecordInput {
  @Field(() => String, { description: "What kind of record it is, in the issuer's words." })
  kind!: string;
  @Field(() => String, { description: "SHA-256 of its name, 64 hex digits in lower case." })
  name!: string;
  @Field(() => String, { description: "The record as JSON." })
  payload!: string;
  @Field(() => Int, { nullable: true, description: "In how many seconds it ends; null: never." })
  expiresIn?: number | null;
  @Field(() => String, { nullable: true, description: "The grant it came of; null: of none." })
  grant?: string | null;
  @Field(() => String, { nullable: true, description: "The session that it is; null: none." })
  session?: string | null;
  @Field(() => Boolean, { description: "Whether one that is there already stays, and this one is not kept." })
  once!: boolean;
}
