import { Field, ID, InputType, Int } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const OVERLAP =
  "For how many hours the client's keys of this kind that it replaces still open, 0 to 720 (30 days; else OVERLAP_INVALID).";

@InputType({ description: "Which client gets a new API key." })
export class RotateClientKeyInput {
  @Field(() => ID, { description: "The client; your agency's." })
  clientId!: string;
  @Field(() => Int, { description: OVERLAP })
  overlapHours!: number;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "With which key a client signs." })
export class RegisterPublicKeyInput {
  @Field(() => ID, { description: "The client; your agency's." })
  clientId!: string;
  @Field(() => String, {
    description: "The public half as a JWK in JSON: Ed25519 or P-256, never the private half (PUBLIC_KEY_INVALID).",
  })
  publicKey!: string;
  @Field(() => Int, { description: OVERLAP })
  overlapHours!: number;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which key ends now." })
export class RevokeClientKeyInput {
  @Field(() => ID, { description: "The key (key_…); of one of your agency's clients." })
  clientKeyId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which client ends now." })
export class RevokeClientInput {
  @Field(() => ID, { description: "The client; your agency's." })
  clientId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
