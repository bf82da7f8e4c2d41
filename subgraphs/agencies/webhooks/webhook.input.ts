import { Field, ID, InputType } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Where your agency wants to be told, and of what." })
export class RegisterWebhookInput {
  @Field(() => String, {
    description: "A public https address without a name, a password or a fragment (WEBHOOK_URL_INVALID).",
  })
  url!: string;
  @Field(() => [String], {
    description: "Types of events, such as AgreementChanged; at least one that webhooks tell (WEBHOOK_TYPES_INVALID).",
  })
  types!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which webhook." })
export class WebhookInput {
  @Field(() => ID, { description: "The webhook (whk_…); your agency's (else NOT_FOUND)." })
  webhookId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which event is sent again, and where." })
export class ReplayDeliveryInput {
  @Field(() => ID, { description: "The webhook (whk_…); your agency's (else NOT_FOUND)." })
  webhookId!: string;
  @Field(() => ID, { description: "The event (evt_…); one that was sent there before (else NOT_FOUND)." })
  eventId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
