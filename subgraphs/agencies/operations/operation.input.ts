import { Field, ID, InputType } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Which documents a client may ask by id." })
export class RegisterOperationsInput {
  @Field(() => ID, { description: "The client; your agency's." })
  clientId!: string;
  @Field(() => String, {
    description: "Which version of your program asks them, in your own words, 1 to 100 characters (NAME_INVALID).",
  })
  appVersion!: string;
  @Field(() => [String], {
    description:
      "1 to 200 documents, each with one named query or mutation that the client's contract allows (OPERATION_INVALID). Kept as they are: the id is the SHA-256 of the text.",
  })
  documents!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which document is asked no more." })
export class RetireOperationInput {
  @Field(() => ID, { description: "The operation (opn_…); of one of your agency's clients." })
  operationId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
