import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { keptAgency } from "../client-keys/client-key.loader";
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
        reading.rows(
          WebhookRow,
          "where t.agency_id = any($1) and t.agency_id = $2 order by t.created_at, t.id",
          [agencies, own],
        ),
      (webhook) => webhook.agencyId,
    ),
  };
};
