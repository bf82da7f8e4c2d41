import type { Cipher } from "../../../kit/cipher";
import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { keeperOf } from "./find-webhook";
import { newSecret } from "./sign";
import { TOLD_TYPES } from "./told-to";
import { readWebhookUrl } from "./webhook-url";
import { secretPlace, WebhookRow } from "./webhook.entity";

/** How many webhooks of an agency there may be, those that are disabled with them. */
export const MOST_WEBHOOKS = 10;

export type RegisterWebhook = { url: string; types: string[]; idempotencyKey: string };
export type RegisterWebhookOutcome =
  | { outcome: "WebhookRegistered"; webhookId: string; secret: string | null }
  | { outcome: "TooManyWebhooks"; message: string; messageKo: string };

/** Lets an agency be told what happens from now on. Its secret is told once. */
export async function registerWebhook(
  work: Work,
  cipher: Cipher,
  { idempotencyKey, ...wish }: RegisterWebhook,
): Promise<RegisterWebhookOutcome> {
  const { tx, now } = work;
  const agencyId = keeperOf(work);
  const url = readWebhookUrl(wish.url);
  const types = [...new Set(wish.types)];
  if (types.length === 0 || types.some((type) => !TOLD_TYPES.includes(type))) throw typesInvalid();
  let secret: string | null = null;
  const outcome = await once(work, { operation: "registerWebhook", key: idempotencyKey, request: wish }, async () => {
    // Two at the same moment must not both be the last that is allowed.
    await tx.query("select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1, 0))", [agencyId]);
    if ((await tx.countBy(WebhookRow, { agencyId })) >= MOST_WEBHOOKS) return tooMany;
    const id = newId("whk");
    secret = newSecret();
    const sealed = cipher.seal(secret, secretPlace(id));
    const row = { id, agencyId, url, types, status: "active" as const, secret: sealed, createdAt: now };
    await tx.insert(WebhookRow, { ...row, position: "0", synthetic: false });
    return { outcome: "WebhookRegistered" as const, webhookId: id };
  });
  // The remembered outcome must not hold the secret, so a repetition is answered without it.
  return outcome.outcome === "WebhookRegistered" ? { ...outcome, secret } : outcome;
}

const typesInvalid = () =>
  new Invalid(
    `types must name at least one of ${TOLD_TYPES.join(", ")}.`,
    `types에는 다음 중 하나 이상을 지정하십시오: ${TOLD_TYPES.join(", ")}.`,
    "WEBHOOK_TYPES_INVALID",
  );

const tooMany = {
  outcome: "TooManyWebhooks" as const,
  message: `Your agency has ${MOST_WEBHOOKS} webhooks, which is the most: enable one of them for what you need.`,
  messageKo: `기관당 웹훅은 최대 ${MOST_WEBHOOKS}개입니다. 기존 웹훅을 다시 사용하십시오.`,
};
