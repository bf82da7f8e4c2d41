import { Field, ID, InputType, registerEnumType } from "type-graphql";

export enum ClientContractName {
  PARTNER = "partner",
  STAFF = "staff",
}
registerEnumType(ClientContractName, {
  name: "ClientContract",
  description: "Which of the hub's contracts a client is given.",
  valuesConfig: {
    PARTNER: { description: "A system of the agency that asks by itself." },
    STAFF: { description: "A system at which the agency's staff work, with what only staff see." },
  },
});

const PURPOSES = "such as CASE_MANAGEMENT (PURPOSE_UNKNOWN).";
const BASES =
  "such as CONSENT_17 (BASIS_UNKNOWN), that an agency of its kind can have (BASIS_NOT_AVAILABLE_TO_AGENCY).";
const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Which system of which member." })
export class IssueClientInput {
  @Field(() => ID, { description: "The member; of a platform that your agency operates." })
  agencyId!: string;
  @Field(() => String, { description: "What the agency calls it, 1 to 100 characters (NAME_INVALID)." })
  name!: string;
  @Field(() => ClientContractName, { description: "Which contract it is given." })
  contract!: "partner" | "staff";
  @Field(() => [String], { description: `The purposes that it may state, ${PURPOSES}` })
  purposes!: string[];
  @Field(() => [String], { description: `The legal bases that it may state, ${BASES}` })
  bases!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      "The public half of the pair that it signs with, as a JWK in JSON (PUBLIC_KEY_INVALID); left out: it gets an API key.",
  })
  publicKey?: string | null;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What else a client may state." })
export class WidenClientInput {
  @Field(() => ID, { description: "The client; of a member of a platform that your agency operates." })
  clientId!: string;
  @Field(() => [String], { description: `Purposes, ${PURPOSES}` })
  purposes!: string[];
  @Field(() => [String], { description: `Legal bases, ${BASES}` })
  bases!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What a client may not state any more." })
export class NarrowClientInput {
  @Field(() => ID, { description: "The client; of your agency, or of a member of a platform that it operates." })
  clientId!: string;
  @Field(() => [String], { description: "Purposes; those that it may not state anyway change nothing." })
  purposes!: string[];
  @Field(() => [String], { description: "Legal bases; those that it may not state anyway change nothing." })
  bases!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
