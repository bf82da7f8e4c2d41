import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import type { OperationKind } from "./registered-operation.entity";

export enum OperationKindName {
  QUERY = "query",
  MUTATION = "mutation",
}
registerEnumType(OperationKindName, {
  name: "OperationKind",
  description: "What a document does.",
  valuesConfig: {
    QUERY: { description: "It reads." },
    MUTATION: { description: "It changes something." },
  },
});

@ObjectType({
  description:
    "A document that a client may ask by its id, also one that was retired: the history is kept. Partners for their own, and staff who administer rights or the platform.",
})
export class RegisteredOperation {
  @Field(() => ID, { description: "Opaque id (opn_…)." })
  id!: string;
  @Field(() => String, { description: "The name of its one operation." })
  name!: string;
  @Field(() => OperationKindName, { description: "Whether it reads or changes." })
  kind!: OperationKind;
  @Field(() => String, { description: "The document, as it was registered." })
  text!: string;
  @Field(() => String, { description: "Which version of the agency's program asks it, in the agency's words." })
  appVersion!: string;
  @Field(() => Instant, { description: "From when it may be asked." })
  registeredAt!: Date;
  @Field(() => Instant, { nullable: true, description: "From when it is asked no more; null while it may be." })
  retiredAt!: Date | null;
}

@Directive("@inaccessible")
@ObjectType({ description: "What the id of a document stands for. Gateways only." })
export class ClientDocument {
  @Field(() => ID, { description: "The operation." })
  id!: string;
  @Field(() => String, { description: "The document." })
  text!: string;
}

@Directive("@inaccessible")
@ObjectType({
  description: "A document that a client may ask by id, and what that client may state. Gateways only.",
})
export class UsedDocument {
  @Field(() => ID, { description: "The registered operation." })
  id!: string;
  @Field(() => Int, {
    description: "How often it was asked on the busiest of the last seven days; 0 where it was not.",
  })
  requests!: number;
  @Field(() => String, { description: "The document." })
  text!: string;
  @Field(() => String, { description: "Which contract the client gets: partner or staff." })
  audience!: string;
  @Field(() => String, {
    description: "What its agency is in law, in lower case as a Viewer carries it, such as medical.",
  })
  agencyKind!: string;
  @Field(() => [String], { description: "The purposes that it may state." })
  purposes!: string[];
  @Field(() => [String], { description: "The legal bases that it may state." })
  bases!: string[];
}
