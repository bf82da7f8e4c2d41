import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import {
  disableWebhook,
  type DisableWebhookOutcome,
  enableWebhook,
  type EnableWebhookOutcome,
  rotateWebhookSecret,
  type RotateWebhookSecretOutcome,
} from "./keep-webhook";
import { registerWebhook, type RegisterWebhookOutcome } from "./register-webhook";
import type { WebhookRow } from "./webhook.entity";
import { RegisterWebhookInput, WebhookInput } from "./webhook.input";
import {
  DisableWebhookResult,
  EnableWebhookResult,
  RegisterWebhookResult,
  RotateWebhookSecretResult,
  Webhook,
  WebhookDisabled,
  WebhookEnabled,
  WebhookRegistered,
  WebhookSecretRotated,
} from "./webhook.type";

const WHO =
  "Only its own agency may; for others there is no such webhook (NOT_FOUND). Null where it is refused. Partners, and staff who administer rights (ROLE_FORBIDDEN).";
const INPUT = { description: "Which webhook." };

@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], {
    nullable: true,
    description: "Your agency's webhooks, the oldest first, at most 10. Partners, and staff who administer rights.",
  })
  webhooks(@Ctx() { load, viewer }: Context): Promise<WebhookRow[]> | WebhookRow[] {
    return viewer.agency ? load.webhooksOf.load(viewer.agency) : [];
  }

  @Mutation(() => RegisterWebhookResult, {
    nullable: true,
    description: `Lets your agency be told by a signed request what happens in the programmes in which it holds a role and at the places that its roles name (Standard Webhooks, CloudEvents 1.0). ${WHO}`,
  })
  registerWebhook(
    @Arg("input", () => RegisterWebhookInput, { description: "Where, and of what." }) input: RegisterWebhookInput,
    @Ctx() operation: Context,
  ): Promise<RegisterWebhookOutcome> {
    return operation.perform((work) => registerWebhook(work, operation.secrets.partners, input));
  }

  @Mutation(() => RotateWebhookSecretResult, {
    nullable: true,
    description: `Gives a webhook a new secret; for a day both sign. ${WHO}`,
  })
  rotateWebhookSecret(
    @Arg("input", () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() operation: Context,
  ): Promise<RotateWebhookSecretOutcome> {
    return operation.perform((work) => rotateWebhookSecret(work, operation.secrets.partners, input));
  }

  @Mutation(() => DisableWebhookResult, { nullable: true, description: `Ends what is sent to a webhook. ${WHO}` })
  disableWebhook(
    @Arg("input", () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() operation: Context,
  ): Promise<DisableWebhookOutcome> {
    return operation.perform((work) => disableWebhook(work, input));
  }

  @Mutation(() => EnableWebhookResult, {
    nullable: true,
    description: `Begins again to send to a webhook, also what happened meanwhile. ${WHO}`,
  })
  enableWebhook(
    @Arg("input", () => WebhookInput, INPUT) input: WebhookInput,
    @Ctx() operation: Context,
  ): Promise<EnableWebhookOutcome> {
    return operation.perform((work) => enableWebhook(work, input));
  }
}

const WEBHOOK = { nullable: true, description: "The webhook as it is now; never null while you may keep it." };
type Of = { webhookId: string };

@Resolver(() => WebhookRegistered)
export class WebhookRegisteredResolver {
  @FieldResolver(() => Webhook, WEBHOOK)
  webhook(@Root() { webhookId }: Of, @Ctx() { load }: Context): Promise<WebhookRow | null> {
    return load.webhook.load(webhookId);
  }
}

@Resolver(() => WebhookSecretRotated)
export class WebhookSecretRotatedResolver {
  @FieldResolver(() => Webhook, WEBHOOK)
  webhook(@Root() { webhookId }: Of, @Ctx() { load }: Context): Promise<WebhookRow | null> {
    return load.webhook.load(webhookId);
  }
}

@Resolver(() => WebhookDisabled)
export class WebhookDisabledResolver {
  @FieldResolver(() => Webhook, WEBHOOK)
  webhook(@Root() { webhookId }: Of, @Ctx() { load }: Context): Promise<WebhookRow | null> {
    return load.webhook.load(webhookId);
  }
}

@Resolver(() => WebhookEnabled)
export class WebhookEnabledResolver {
  @FieldResolver(() => Webhook, WEBHOOK)
  webhook(@Root() { webhookId }: Of, @Ctx() { load }: Context): Promise<WebhookRow | null> {
    return load.webhook.load(webhookId);
  }
}
