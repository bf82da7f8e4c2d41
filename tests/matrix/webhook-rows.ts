import { once } from "./arguments";
import { row, type Row } from "./row";

/** The rows of webhooks. */
export const WEBHOOK_ROWS: Readonly<Record<string, Row>> = {
  "Query.webhooks": row("administered", undefined, "{ id deliveries { nodes { eventId } } }"),
  "Mutation.disableWebhook": row(
    "administering",
    once(() => ({ webhookId: "whk_matrix" })),
  ),
  "Mutation.enableWebhook": row(
    "administering",
    once(() => ({ webhookId: "whk_matrix" })),
  ),
  "Mutation.rotateWebhookSecret": row(
    "administering",
    once(() => ({ webhookId: "whk_matrix" })),
  ),
  "Mutation.replayDelivery": row(
    "administering",
    once(() => ({ webhookId: "whk_matrix", eventId: "evt_matrix" })),
  ),
  "Mutation.registerWebhook": row(
    "administered",
    once(() => ({ url: "https://partner.example/hooks", types: ["AgreementChanged"] })),
  ),
};
