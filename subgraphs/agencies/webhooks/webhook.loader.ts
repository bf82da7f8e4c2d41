import DataLoader from "dataloader";
import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { keptAgency } from "../client-keys/client-key.loader";
import { WebhookDeliveryRow } from "./webhook-delivery.entity";
import { WebhookRow } from "./webhook.entity";

export const webhookLoaders = (reader: Reader) => {
  const { reading } = reader;
  const own = keptAgency(reader);
  return {
    webhook: loadOne(
      (ids: string[]) => reading.rows(WebhookRow, "where t.id = any($1) and t.agency_id = $2", [ids, own]),
      (webhook) => webhook.id,
    ),
    webhooksOf: loadMany(
      (agencies: string[]) =>
        reading.rows(WebhookRow, "where t.agency_id = any($1) and t.agency_id = $2 order by t.created_at, t.id", [
          agencies,
          own,
        ]),
      (webhook) => webhook.agencyId,
    ),
    deliveriesOf: byArguments((wish: PageWish) => {
      const list = {
        name: "deliveries",
        select: reading.columns(WebhookDeliveryRow),
        from: `${reading.table(WebhookDeliveryRow)} t`,
        parent: "t.webhook_id",
        where: ["t.agency_id = $1", "t.last_tried_at is not null"],
        parameters: [own],
        order: ["(-t.position)"],
      };
      return new DataLoader<string, Page<WebhookDeliveryRow>>(async (webhooks) => [
        ...(await findPages<WebhookDeliveryRow>(reader, list, wish, webhooks)).values(),
      ]);
    }),
    deliveryOf: byArguments(({ webhookId }: { webhookId: string }) =>
      loadOne(
        (events: string[]) =>
          reading.rows(
            WebhookDeliveryRow,
            "where t.event_id = any($1) and t.webhook_id = $2 and t.agency_id = $3 and t.last_tried_at is not null",
            [events, webhookId, own],
          ),
        (delivery) => delivery.eventId,
      ),
    ),
  };
};
