import type { Cipher } from "../../../kit/cipher";
import { DAY } from "../../../kit/durations";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { findOwnWebhook } from "./find-webhook";
import { newSecret } from "./sign";
import { secretPlace, WebhookRow } from "./webhook.entity";

/** For so long after a rotation both secrets sign. */
const OVERLAP = DAY;

export type KeepWebhook = { webhookId: string; idempotencyKey: string };
export type RotateWebhookSecretOutcome = { outcome: "WebhookSecretRotated"; webhookId: string; secret: string | null };
export type DisableWebhookOutcome = { outcome: "WebhookDisabled"; webhookId: string };
export type EnableWebhookOutcome = { outcome: "WebhookEnabled"; webhookId: string };

/** Gives a webhook a new secret. For a day what is sent is signed with both, so that the receiver need not stop. */
export async function rotateWebhookSecret(
  work: Work,
  cipher: Cipher,
  { webhookId: id, idempotencyKey: key }: KeepWebhook,
): Promise<RotateWebhookSecretOutcome> {
  const { tx, now } = work;
  const webhook = await findOwnWebhook(work, id);
  let secret: string | null = null;
  const outcome = await once(work, { operation: "rotateWebhookSecret", key, request: { id } }, async () => {
    secret = newSecret();
    const formerUntil = new Date(now.getTime() + OVERLAP);
    const sealed = cipher.seal(secret, secretPlace(id));
    await tx.update(WebhookRow, { id }, { secret: sealed, formerSecret: webhook.secret, formerUntil });
    return { outcome: "WebhookSecretRotated" as const, webhookId: id };
  });
  return { ...outcome, secret };
}

/** Nothing is sent there any more, from the next delivery on. */
export async function disableWebhook(
  work: Work,
  { webhookId: id, idempotencyKey: key }: KeepWebhook,
): Promise<DisableWebhookOutcome> {
  await findOwnWebhook(work, id);
  return once(work, { operation: "disableWebhook", key, request: { id } }, async () => {
    await work.tx.update(WebhookRow, { id, status: "active" }, { status: "disabled", disabledBecause: "asked" });
    return { outcome: "WebhookDisabled", webhookId: id };
  });
}

/** What happened while it was disabled is told now. */
export async function enableWebhook(
  work: Work,
  { webhookId: id, idempotencyKey: key }: KeepWebhook,
): Promise<EnableWebhookOutcome> {
  await findOwnWebhook(work, id);
  return once(work, { operation: "enableWebhook", key, request: { id } }, async () => {
    await work.tx.update(WebhookRow, { id }, { status: "active", disabledBecause: null, failingSince: null });
    return { outcome: "WebhookEnabled", webhookId: id };
  });
}
