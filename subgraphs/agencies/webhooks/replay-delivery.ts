import { IsNull, Not } from "typeorm";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { findOwnWebhook, noSuchDelivery } from "./find-webhook";
import { WebhookDeliveryRow } from "./webhook-delivery.entity";

export type ReplayDelivery = { webhookId: string; eventId: string; idempotencyKey: string };
export type ReplayDeliveryOutcome =
  | { outcome: "DeliveryReplayed"; webhookId: string; eventId: string }
  | { outcome: "WebhookIsDisabled"; message: string; messageKo: string };

/** Sends an event again that was sent before, whatever became of it, with all its attempts before it. */
export async function replayDelivery(
  work: Work,
  { idempotencyKey: key, ...wish }: ReplayDelivery,
): Promise<ReplayDeliveryOutcome> {
  const { tx, now } = work;
  const { webhookId, eventId } = wish;
  const { status, agencyId } = await findOwnWebhook(work, webhookId);
  const delivery = { webhookId, eventId, agencyId, lastTriedAt: Not(IsNull()) };
  if (!(await tx.existsBy(WebhookDeliveryRow, delivery))) throw noSuchDelivery();
  return once(work, { operation: "replayDelivery", key, request: wish }, async () => {
    if (status === "disabled") return disabled;
    await tx.update(WebhookDeliveryRow, delivery, { state: "waiting", attempts: 0, nextAt: now });
    return { outcome: "DeliveryReplayed" as const, webhookId, eventId };
  });
}

const disabled = {
  outcome: "WebhookIsDisabled" as const,
  message: "This webhook is disabled, and nothing is sent there: enable it first.",
  messageKo: "중지된 웹훅입니다. 먼저 다시 사용하도록 설정하십시오.",
};
