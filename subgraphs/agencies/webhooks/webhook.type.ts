import { createUnionType, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { Instant } from "../../../kit/graph/scalars";
import type { DisabledBecause, WebhookStatus } from "./webhook.entity";

const WHO = "Partners, and staff who administer rights.";

export enum WebhookStatusName {
  ACTIVE = "active",
  DISABLED = "disabled",
}
registerEnumType(WebhookStatusName, {
  name: "WebhookStatus",
  description: "Whether anything is sent to a webhook.",
  valuesConfig: {
    ACTIVE: { description: "It is, while its agency is an active member." },
    DISABLED: { description: "It is not, until it is enabled." },
  },
});

export enum WebhookDisabledBecauseName {
  ASKED = "asked",
  GONE = "gone",
  FAILING = "failing",
}
registerEnumType(WebhookDisabledBecauseName, {
  name: "WebhookDisabledBecause",
  description: "Why a webhook is disabled.",
  valuesConfig: {
    ASKED: { description: "Its agency disabled it." },
    GONE: { description: "It answered 410." },
    FAILING: { description: "It took nothing for five days." },
  },
});

@ObjectType({ description: `Where an agency is told what happens. ${WHO}` })
export class Webhook {
  @Field(() => ID, { description: "Opaque id (whk_…)." })
  id!: string;
  @Field(() => String, { description: "The address to which events are posted." })
  url!: string;
  @Field(() => [String], { description: "The types of events that it is told of." })
  types!: string[];
  @Field(() => WebhookStatusName, { description: "Whether anything is sent there." })
  status!: WebhookStatus;
  @Field(() => WebhookDisabledBecauseName, { nullable: true, description: "Why not; null while it is active." })
  disabledBecause!: DisabledBecause | null;
  @Field(() => Instant, {
    nullable: true,
    description: "Since when nothing was taken there; null where the last delivery was, or none was tried.",
  })
  failingSince!: Date | null;
  @Field(() => Instant, { description: "When it was registered." })
  createdAt!: Date;
}

const SECRET =
  "The secret (whsec_…) with which deliveries are verified. Keep it now: it stands in the first answer alone and is null where a request is repeated.";

@ObjectType({ description: `The webhook is told from now on. ${WHO}` })
export class WebhookRegistered {
  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;
  webhookId!: string;
}

@ObjectType({ description: `The webhook has another secret; for a day the former signs too. ${WHO}` })
export class WebhookSecretRotated {
  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;
  webhookId!: string;
}

@ObjectType({ description: `Nothing is sent there any more. ${WHO}` })
export class WebhookDisabled {
  webhookId!: string;
}

@ObjectType({ description: `It is told again, also of what happened meanwhile. ${WHO}` })
export class WebhookEnabled {
  webhookId!: string;
}

@ObjectType({ implements: Problem, description: `The agency has as many webhooks as it may. ${WHO}` })
export class TooManyWebhooks extends Problem {}

export const RegisterWebhookResult = createUnionType({
  name: "RegisterWebhookResult",
  description: `What came of registerWebhook. ${WHO}`,
  types: () => [WebhookRegistered, TooManyWebhooks] as const,
});
export const RotateWebhookSecretResult = createUnionType({
  name: "RotateWebhookSecretResult",
  description: `What came of rotateWebhookSecret. ${WHO}`,
  types: () => [WebhookSecretRotated] as const,
});
export const DisableWebhookResult = createUnionType({
  name: "DisableWebhookResult",
  description: `What came of disableWebhook. ${WHO}`,
  types: () => [WebhookDisabled] as const,
});
export const EnableWebhookResult = createUnionType({
  name: "EnableWebhookResult",
  description: `What came of enableWebhook. ${WHO}`,
  types: () => [WebhookEnabled] as const,
});
